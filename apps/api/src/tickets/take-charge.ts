import { assignTicket, type Decision, type Ticket, type TicketEvent } from '@parvis/domain';
import { absenceOf } from '../agents/index.js';
import type { Change } from './change-ticket.js';
import { unchanged } from './keep-ticket.js';

/** Who answers a file nobody had takes charge of it, unless he is away. A closed one stays with whom it was. */
export async function takeCharge({ tx, ticket, actor }: Change): Promise<Decision<Ticket, TicketEvent>> {
  if (ticket.assigneeId !== null || ticket.status === 'closed') return unchanged(ticket);
  if (await absenceOf(tx, actor.accountId)) return unchanged(ticket);
  const service = await tx.row<{ name: string }>(`select name from service where id = $1`, [
    ticket.serviceId,
  ]);
  return assignTicket(ticket, {
    agentId: actor.accountId,
    agentName: actor.name,
    serviceId: ticket.serviceId,
    serviceName: service!.name,
  });
}
