import type { RouteObject } from 'react-router';
import { CrashPage } from '../../app/crash-page.js';

/** Outside the session gate: whoever comes here can't sign in yet. */
export const passwordRoutes: RouteObject[] = [
  {
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    children: [
      ...['invitation', 'mot-de-passe'].map((path) => ({
        path,
        lazy: async () => ({ Component: (await import('./link-page.js')).LinkPage }),
      })),
      {
        path: 'mot-de-passe-oublie',
        lazy: async () => ({ Component: (await import('./forgotten-page.js')).ForgottenPage }),
      },
    ],
  },
];
