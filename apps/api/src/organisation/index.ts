export { OrganisationModule } from './organisation.module.js';
export { OrganisationQueries } from './organisation.queries.js';
export { readArea, readTown } from './town.queries.js';
export { readOutsideBody } from './outside-body.queries.js';
export { placeTicket, type Placement, type PlacementRequest } from './placement.queries.js';
export { FOUNDING_LOCK, FoundTown } from './commands/found-town.js';
export { SHIPPED_CALENDAR } from './defaults/shipped-calendar.js';
export { SHIPPED_POLICIES, type PolicySlug } from './defaults/shipped-policies.js';
export { writeDefaults } from './defaults/write-defaults.js';
