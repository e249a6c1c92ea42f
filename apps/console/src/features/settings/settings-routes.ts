import type { RouteObject } from 'react-router';
import { SECTIONS } from './sections.js';

export const settingsRoutes: RouteObject = {
  path: 'reglages',
  lazy: async () => ({ Component: (await import('./settings-layout.js')).SettingsLayout }),
  children: SECTIONS.map(({ path, load }) => ({
    path: `${path}/:item?`,
    lazy: async () => ({ Component: await load() }),
  })),
};
