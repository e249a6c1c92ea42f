export const queueRoom = (serviceId: string): string => `queue:${serviceId}`;
export const ticketRoom = (ticketId: string): string => `ticket:${ticketId}`;
export const sessionRoom = (credential: string): string => `session:${credential}`;
export const accountRoom = (accountId: string): string => `account:${accountId}`;
/** carries no content, only « ask again »: what one may see of it is decided when asked */
export const INTAKE_ROOM = 'intake';
