import { isWithdrawn, OPEN_STATUSES, type Decision, type Ticket, type TicketEvent } from '@parvis/domain';
import type { TicketPromises } from '../commitments/index.js';
import type { Writing } from '../platform/database/unit-of-work.js';
import { recordEvents, type Author } from '../platform/events/record.js';
import type { TicketEntity } from './ticket.entity.js';

/** Columns a command may change beside what the decision says. */
export type TicketPatch = Partial<
  Pick<
    TicketEntity,
    | 'excerpt'
    | 'resolvedAt'
    | 'closedAt'
    | 'nature'
    | 'chaseUps'
    | 'incidentId'
    | 'leaseUntil'
    | 'mergeRestores'
  >
>;

/** A change that moves no status: a note, a message. */
export const unchanged = (ticket: TicketEntity, ...events: TicketEvent[]): Decision<Ticket, TicketEvent> => ({
  state: ticket,
  events,
});

/**
 * Writes a decision: the row with its next version, what its promises became, and the events of both. A decision
 * without any event writes nothing.
 */
export function keepTicket(
  tx: Writing,
  ticket: TicketEntity,
  decision: Decision<Ticket, TicketEvent>,
  promises: TicketPromises,
  author: Author,
  patch: TicketPatch = {},
): { id: string; number: string; version: number } {
  const events = [...decision.events, ...promises.events];
  const { id, number } = ticket;
  if (events.length === 0) return { id, number, version: ticket.version };
  const version = ticket.version + 1;
  const { status, closingReason, forwardedTo, mergedIntoId, assigneeId, serviceId, siteId, sector } =
    decision.state;
  const { topicId, waitsUntil } = decision.state;
  const nothingOwed = isWithdrawn(decision.state);
  const queued = OPEN_STATUSES.includes(status) || (promises.owed && !nothingOwed);
  if (queued !== ticket.queued) promises.watch(queued);
  tx.update('ticket', id, {
    ...patch,
    status,
    closingReason,
    forwardedTo,
    mergedIntoId,
    assigneeId,
    serviceId,
    siteId,
    sector,
    topicId,
    waitsUntil,
    leaseUntil: patch.leaseUntil ?? leaseAfter(ticket, decision.state, author),
    nextDueAt: nothingOwed ? null : promises.nextDueAt,
    queued,
    updatedAt: tx.now,
    version,
  });
  recordEvents(tx, { id, version }, author, events);
  return { id, number, version };
}

/** An act of who took the file is what its lease waited for; one of a colleague or of the house is not. */
function leaseAfter(ticket: TicketEntity, { assigneeId, status }: Ticket, author: Author): Date | null {
  const isStillHis = assigneeId === ticket.assigneeId && author.id !== assigneeId;
  return isStillHis && OPEN_STATUSES.includes(status) ? ticket.leaseUntil : null;
}
