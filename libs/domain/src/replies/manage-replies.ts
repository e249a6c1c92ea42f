import { READING_ROLES, type Actor, type Grant } from '../access/roles.js';
import type { Sector } from '../tickets/ticket.js';

/** Whose réponse type it is: a service, in its sector; null: everyone's. */
export type ReplyOwner = { serviceId: string; sector: Sector } | null;

const covers = (grant: Grant, owner: ReplyOwner): boolean =>
  owner === null
    ? grant.serviceId === null && grant.sector === null
    : (grant.serviceId === null || grant.serviceId === owner.serviceId) &&
      (grant.sector === null || grant.sector === owner.sector);

/** Supervisors and administrators write those of what they hold, a referent those of his service. */
export const canManageReply = (actor: Actor, owner: ReplyOwner): boolean =>
  actor.grants.some(
    (grant) =>
      (grant.role === 'supervisor' ||
        grant.role === 'admin' ||
        (grant.role === 'referent' && owner !== null)) &&
      covers(grant, owner),
  );

/** Everyone's, and those of the services whose files one reads. */
export const canUseReply = (actor: Actor, owner: ReplyOwner): boolean =>
  owner === null ||
  canManageReply(actor, owner) ||
  actor.grants.some((grant) => READING_ROLES.includes(grant.role) && covers(grant, owner));
