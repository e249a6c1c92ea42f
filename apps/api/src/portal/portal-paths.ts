/** What the portal answers, outside `/api`. */
export const PORTAL_PATHS = [
  '/',
  'signaler',
  'signaler/{*rest}',
  'suivi',
  'suivi/{*rest}',
  'mentions-legales',
  'donnees-personnelles',
  'accessibilite',
];
