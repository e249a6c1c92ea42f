export { PlacesModule } from './places.module.js';
export { AddressQueries } from './address.queries.js';
export { UnreadableFile, type PlacedAddress } from './ban/read-ban.js';
export { ImportAddresses, type AddressImport } from './commands/import-addresses.js';
export { replaceAddresses } from './replace-addresses.js';
