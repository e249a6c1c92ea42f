export { ResidentsModule } from './residents.module.js';
export { findOrMakeResident, type NewResident } from './find-or-make-resident.js';
export { residentBeside } from './resident.queries.js';
export { splitName } from './split-name.js';
export { normalEmail, normalPhone } from './resident-identities.js';
