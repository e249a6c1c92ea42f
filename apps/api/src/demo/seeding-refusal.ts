/** What was asked can't be done on this database; nothing has been done. */
export class SeedingRefusal extends Error {}
