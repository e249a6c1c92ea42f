export { PortalModule } from './portal.module.js';
export { DraftSweeper } from './draft-sweeper.js';
export { PORTAL_FILES, PortalPages } from './portal-pages.js';
export { PORTAL_PATHS } from './portal-paths.js';
