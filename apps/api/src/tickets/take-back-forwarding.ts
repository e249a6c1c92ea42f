import { reopenTicket, type Act, type Decision, type Ticket, type TicketEvent } from '@parvis/domain';
import type { TicketPromises } from '../commitments/index.js';
import type { MessageEntity } from '../conversations/index.js';
import { unchanged, type TicketPatch } from './keep-ticket.js';
import type { TicketEntity } from './ticket.entity.js';

/**
 * A message failed. When it was what handed the file over, nobody has that file but us: it is open again, in its queue,
 * and owes what it owed on the dates it owed it. One in doubt too: no proof that it left is no handing over.
 */
export function takeBackForwarding(
  ticket: TicketEntity,
  failed: Pick<MessageEntity, 'purpose' | 'recipients'>,
  promises: TicketPromises,
  act: Act,
): { decision: Decision<Ticket, TicketEvent>; patch: TicketPatch } {
  const isIt = failed.purpose === 'forwarding' && failed.recipients[0]?.name === ticket.forwardedTo;
  if (!isIt) return { decision: unchanged(ticket), patch: {} };
  const because = 'forwarding-undeliverable';
  const closedAt = ticket.closedAt?.getTime();
  promises.revive(
    act,
    because,
    ({ cancelledAt }) => cancelledAt !== null && cancelledAt.getTime() === closedAt,
  );
  return { decision: reopenTicket(ticket, because), patch: { resolvedAt: null, closedAt: null } };
}
