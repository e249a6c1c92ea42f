import { canWrite, type Actor } from '../access/roles.js';
import { OPEN_STATUSES } from './ticket-lifecycle.js';
import type { Ticket } from './ticket.js';

/** How long « suivante » keeps a file for who took it and has not yet done anything with it. */
export const LEASE_MINUTES = 15;

/** Ways a file can be in nobody's sight. */
export type Adrift = 'unqueued' | 'disabled' | 'absent' | 'cannot-write';

/** Who has a file, as he is now. */
export interface Holder {
  actor: Actor;
  active: boolean;
  absent: boolean;
}

/**
 * The invariant: every open file lies in its service's queue for anyone to take, or in the hands of one agent who is
 * there and may act on it. `resolved` counts too while an answer is owed (it stands in the queue); a closed one stays
 * with whom it was.
 *
 * @returns what is wrong with it, or null
 */
export function adrift(ticket: Ticket & { queued: boolean }, holder: Holder | null): Adrift | null {
  if (OPEN_STATUSES.includes(ticket.status) && !ticket.queued) return 'unqueued';
  if (!ticket.queued || ticket.status === 'closed' || holder === null) return null;
  if (!holder.active) return 'disabled';
  if (holder.absent) return 'absent';
  return canWrite(holder.actor, ticket) ? null : 'cannot-write';
}

/** Who stands in for an absent agent gets a file he may act on; the others go back to their queue. */
export const standsIn = (ticket: Ticket, standIn: Holder | null): boolean =>
  standIn !== null && standIn.active && !standIn.absent && canWrite(standIn.actor, ticket);
