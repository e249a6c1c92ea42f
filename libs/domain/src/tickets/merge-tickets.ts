import { type Decision, decide } from '../kernel/decision.js';
import { allowed, ensure, refused, type Verdict } from '../kernel/verdict.js';
import { canMove, WAITING_STATUSES } from './ticket-lifecycle.js';
import type { Ticket, TicketStatus } from './ticket.js';
import type { TicketEvent } from './ticket-events.js';

/** Two files of one request become one: this one is closed as a duplicate, and goes on in the one that is kept. */
export const canMerge = (ticket: Ticket): Verdict =>
  ticket.mergedIntoId !== null ? refused('ticket/merged') : canMove(ticket, 'closed');

export const canUnmerge = (ticket: Ticket): Verdict =>
  ticket.mergedIntoId === null ? refused('ticket/not-merged') : allowed;

/** What is kept must itself be going on, here: nothing is merged into a file that is gone somewhere else. */
export const canAbsorb = (kept: Ticket): Verdict => {
  if (kept.mergedIntoId !== null) return refused('ticket/merge-into-merged');
  return kept.status === 'closed' ? refused('ticket/merge-into-closed') : allowed;
};

/**
 * Merges are one level deep, so that undoing one restores exactly two files: A into B into A can't be, and a file that
 * others were merged into is kept, not merged.
 *
 * @param around `absorbed`: others were merged into the first; `sameResident`: one person asked both
 * @throws RuleViolation `ticket/merge-with-itself`, `ticket/merged`, `ticket/merge-chain`, `ticket/merge-into-merged`,
 * `ticket/merge-into-closed`, `ticket/already-closed`
 */
export function mergeTicket(
  ticket: Ticket,
  kept: Ticket,
  { absorbed, sameResident }: { absorbed: boolean; sameResident: boolean },
): Decision<Ticket, TicketEvent> {
  ensure(ticket.id === kept.id ? refused('ticket/merge-with-itself') : allowed);
  ensure(canMerge(ticket));
  ensure(absorbed ? refused('ticket/merge-chain') : allowed);
  ensure(canAbsorb(kept));
  return decide<Ticket, TicketEvent>(
    { ...ticket, status: 'closed', closingReason: 'duplicate', mergedIntoId: kept.id, waitsUntil: null },
    { type: 'TicketMerged', payload: { into: kept.id, sameResident } },
  );
}

/** What a file was before it was merged. */
export interface BeforeMerge {
  status: TicketStatus;
  waitsUntil: Date | null;
}

/** It is again what it was; a wait whose end has come meanwhile is over. */
export function unmergeTicket(ticket: Ticket, before: BeforeMerge, at: Date): Decision<Ticket, TicketEvent> {
  ensure(canUnmerge(ticket));
  const waits =
    WAITING_STATUSES.includes(before.status) && before.waitsUntil !== null && before.waitsUntil > at;
  const status = WAITING_STATUSES.includes(before.status) && !waits ? 'open' : before.status;
  return decide<Ticket, TicketEvent>(
    {
      ...ticket,
      status,
      closingReason: null,
      mergedIntoId: null,
      waitsUntil: waits ? before.waitsUntil : null,
    },
    { type: 'TicketUnmerged', payload: { from: ticket.mergedIntoId! } },
  );
}
