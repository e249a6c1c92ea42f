import type { Sector } from '../tickets/ticket.js';

export const ROLES = [
  'front-desk',
  'phone',
  'service',
  'referent',
  'supervisor',
  'quality',
  'dpo',
  'elected',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** A role held on a sector and a service or site; `null` means "all of them". */
export interface Grant {
  role: Role;
  sector: Sector | null;
  serviceId: string | null;
  siteId: string | null;
}

/** Who acts: an account with its grants. `null` account = the house itself (jobs, listeners). */
export interface Actor {
  accountId: string;
  name: string;
  grants: readonly Grant[];
}

/** Roles that may open a file of their sectors. `admin` configures and reads no content; `elected` waits for its own screens. */
export const READING_ROLES: readonly Role[] = [
  'front-desk',
  'phone',
  'service',
  'referent',
  'supervisor',
  'quality',
  'dpo',
];

/** Roles that may change a file of their sectors. */
export const WRITING_ROLES: readonly Role[] = ['front-desk', 'phone', 'service', 'referent', 'supervisor'];

export interface Placed {
  sector: Sector;
  serviceId: string;
  siteId: string;
}

/** Whether a right reaches a file that lies there, whatever it allows. */
export const covers = (grant: Grant, place: Placed): boolean =>
  (grant.sector === null || grant.sector === place.sector) &&
  (grant.serviceId === null || grant.serviceId === place.serviceId) &&
  (grant.siteId === null || grant.siteId === place.siteId);

/** The rule behind `visibleTo(actor)`: the SQL predicate is tested against this one. */
export const canRead = (actor: Actor, place: Placed): boolean =>
  actor.grants.some((grant) => READING_ROLES.includes(grant.role) && covers(grant, place));

export const canWrite = (actor: Actor, place: Placed): boolean =>
  actor.grants.some((grant) => WRITING_ROLES.includes(grant.role) && covers(grant, place));

/**
 * Whether the account may say what requests of a sector are about and who answers them: an admin everywhere, a
 * supervisor of all services in the sectors he supervises.
 */
export const canSettleTopics = (actor: Actor, sector: Sector): boolean =>
  actor.grants.some(
    (grant) =>
      grant.role === 'admin' ||
      (grant.role === 'supervisor' &&
        grant.serviceId === null &&
        grant.siteId === null &&
        (grant.sector === null || grant.sector === sector)),
  );

export const hasRole = (actor: Actor, ...roles: Role[]): boolean =>
  actor.grants.some((grant) => roles.includes(grant.role));
