import type { TicketEvent } from '@parvis/domain';
import { countContact } from '../contacts/index.js';
import { composeMessage } from '../conversations/index.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { Change } from './change-ticket.js';
import { reachable } from './reachable.js';

/**
 * An agent writes to the resident, to answer or to ask: a message to be delivered, and one contact more.
 * @returns the event that has it delivered, to keep with the file
 * @throws ProblemError `ticket/no-reachable-address`
 */
export async function writeToResident(
  { tx, ticket, author }: Change,
  purpose: 'answer' | 'question',
  text: string,
): Promise<Extract<TicketEvent, { type: 'MessageComposed' }>> {
  const to = await reachable(tx, ticket);
  if (!to) throw new ProblemError('ticket/no-reachable-address');
  const messageId = await composeMessage(tx, to, { purpose, author, text });
  countContact(tx, {
    ticketId: ticket.id,
    residentId: ticket.residentId,
    agentId: author.id,
    messageId,
    channel: 'email',
    direction: 'out',
    at: tx.now,
  });
  return { type: 'MessageComposed', payload: { messageId, automatic: false } };
}
