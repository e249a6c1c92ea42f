import {
  adrift,
  assignTicket,
  OPEN_STATUSES,
  standsIn,
  type Adrift,
  type AssignmentCause,
  type Holder,
} from '@parvis/domain';
import { TicketPromises } from '../commitments/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { HOUSE } from '../platform/events/record.js';
import { holdersOf } from './holders.js';
import { keepTicket } from './keep-ticket.js';
import type { TicketEntity } from './ticket.entity.js';

const CAUSE: Record<Adrift, AssignmentCause> = {
  unqueued: 'adrift',
  'cannot-write': 'adrift',
  disabled: 'disabled',
  absent: 'absence',
};

/**
 * Looks at locked files that may be in nobody's sight any more, and gives each to who stands in, or back to its queue.
 * Its promises run on: changing hands is nothing the resident waits for. Decided from what is true now, so that it
 * may come twice, late, or from two workers.
 * @returns how many moved
 */
export async function freeFiles(tx: Transaction, tickets: readonly TicketEntity[]): Promise<number> {
  const held = [...new Set(tickets.flatMap(({ assigneeId }) => assigneeId ?? []))];
  const { holders, standIns } = await holdersOf(tx, held);
  const services = await serviceNames(tx, tickets);
  const promises = await TicketPromises.loadAll(
    tx,
    tickets.map(({ id }) => id),
  );
  let moved = 0;
  for (const ticket of tickets) {
    const cause = causeOf(tx, ticket, holders);
    if (cause === null) continue;
    const standIn = cause === 'absence' ? standIns.get(ticket.assigneeId!) : undefined;
    const to = standIn && standsIn(ticket, standIn) ? standIn.actor : null;
    const decision = assignTicket(ticket, {
      agentId: to?.accountId ?? null,
      agentName: to?.name ?? null,
      serviceId: ticket.serviceId,
      serviceName: services.get(ticket.serviceId)!,
      because: cause,
    });
    keepTicket(tx, ticket, decision, promises.get(ticket.id)!, HOUSE);
    moved++;
  }
  return moved;
}

function causeOf(
  tx: Transaction,
  ticket: TicketEntity,
  holders: ReadonlyMap<string, Holder>,
): AssignmentCause | null {
  const holder = ticket.assigneeId === null ? null : (holders.get(ticket.assigneeId) ?? null);
  const wrong = adrift(ticket, holder);
  if (wrong) return CAUSE[wrong];
  const isLeft = ticket.leaseUntil !== null && ticket.leaseUntil <= tx.now && ticket.assigneeId !== null;
  return isLeft && OPEN_STATUSES.includes(ticket.status) ? 'lease-over' : null;
}

async function serviceNames(tx: Transaction, tickets: readonly TicketEntity[]): Promise<Map<string, string>> {
  const ids = [...new Set(tickets.map(({ serviceId }) => serviceId))];
  const rows = await tx.rows<{ id: string; name: string }>(
    `select id, name from service where id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
