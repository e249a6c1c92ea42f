export { OrganisationModule } from './organisation.module.js';
export { OrganisationQueries } from './organisation.queries.js';
export { placeTicket, type Placement, type PlacementRequest } from './placement.queries.js';
