import { createBrowserRouter } from 'react-router';
import { CrashPage } from './crash-page.js';
import { FilePage } from './file-page.js';
import { NotFoundPage } from './not-found-page.js';
import { Landing } from '../features/setup/landing.js';
import { passwordRoutes } from '../features/password/password-routes.js';
import { settingsRoutes } from '../features/settings/settings-routes.js';
import { Root } from './root.js';

export const router = createBrowserRouter(
  [
    // before anyone is known: by a link of a mail, or on the way to one
    ...passwordRoutes,
    // on a big screen, by a link of its own
    {
      path: 'mur',
      ErrorBoundary: CrashPage,
      HydrateFallback: () => null,
      lazy: async () => ({ Component: (await import('../features/wall/wall-page.js')).WallPage }),
    },
    {
      Component: Root,
      ErrorBoundary: CrashPage,
      // a page of its own chunk: blank for an instant rather than a flash of something else
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: CrashPage,
          children: [
            { index: true, Component: Landing },
            {
              path: 'premiers-pas',
              lazy: async () => ({
                Component: (await import('../features/setup/setup-page.js')).SetupPage,
              }),
            },
            { path: 'file/:number?', Component: FilePage },
            {
              path: 'engagements',
              lazy: async () => ({
                Component: (await import('../features/engagements/engagements-page.js')).EngagementsPage,
              }),
            },
            {
              path: 'engagements/taux',
              lazy: async () => ({
                Component: (await import('../features/on-time/on-time-page.js')).OnTimePage,
              }),
            },
            {
              path: 'usagers',
              lazy: async () => ({
                Component: (await import('../features/residents/residents-page.js')).ResidentsPage,
              }),
            },
            {
              path: 'usagers/:id',
              lazy: async () => ({
                Component: (await import('../features/residents/resident-page.js')).ResidentPage,
              }),
            },
            {
              path: 'file/:number/imprimer',
              lazy: async () => ({
                Component: (await import('../features/ticket/print/print-page.js')).PrintPage,
              }),
            },
            {
              path: 'courriels',
              lazy: async () => ({
                Component: (await import('../features/intake/intake-page.js')).IntakePage,
              }),
            },
            {
              path: 'envois',
              lazy: async () => ({
                Component: (await import('../features/outbox/outbox-page.js')).OutboxPage,
              }),
            },
            {
              path: 'preferences',
              lazy: async () => ({
                Component: (await import('../features/preferences/preferences-page.js')).PreferencesPage,
              }),
            },
            settingsRoutes,
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
);
