import {
  ANSWER_KINDS,
  OPEN_STATUSES,
  reopenTicket,
  resumeTicket,
  type Channel,
  type Decision,
  type Ticket,
  type TicketEvent,
} from '@parvis/domain';
import { TicketPromises } from '../commitments/index.js';
import { countContact } from '../contacts/index.js';
import { placeTicket } from '../organisation/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { Author } from '../platform/events/record.js';
import { excerptOf } from './excerpt.js';
import { keepTicket, unchanged } from './keep-ticket.js';
import type { TicketEntity } from './ticket.entity.js';

/** A message of a person on a file there is; its row is the caller's to write. */
export interface Said {
  messageId: string;
  channel: Channel;
  text: string;
  /** its receipt: what came before the due date came in time, whenever it is filed */
  at: Date;
}

/**
 * The resident wrote, by whatever way: that ends a wait for him, reopens what was closed, and is owed an answer. The
 * file's row must be locked.
 */
export async function hearResident(
  tx: Transaction,
  ticket: TicketEntity,
  { messageId, channel, text, at }: Said,
  author: Author,
): Promise<void> {
  const promises = await TicketPromises.load(tx, ticket.id);
  const act = { at, actor: author };
  countContact(tx, {
    ticketId: ticket.id,
    residentId: ticket.residentId,
    messageId,
    channel,
    direction: 'in',
    at,
  });
  if (ticket.status === 'waiting-resident') promises.resume(act);
  if (!promises.owed) await oweAnswer(tx, ticket, promises, act);
  const { state, events } = decided(ticket);
  const received: TicketEvent = {
    type: 'MessageReceived',
    payload: { messageId, automatic: false, kind: 'message' },
  };
  const reopened = !OPEN_STATUSES.includes(ticket.status);
  const patch = {
    ...(text && { excerpt: excerptOf(text) }),
    ...(reopened && { resolvedAt: null, closedAt: null }),
  };
  keepTicket(tx, ticket, { state, events: [received, ...events] }, promises, author, patch);
}

function decided(ticket: TicketEntity): Decision<Ticket, TicketEvent> {
  if (ticket.status === 'waiting-resident') return resumeTicket(ticket, 'resident-answered');
  if (!OPEN_STATUSES.includes(ticket.status)) return reopenTicket(ticket, 'resident-answered');
  return unchanged(ticket);
}

async function oweAnswer(
  tx: Transaction,
  ticket: TicketEntity,
  promises: TicketPromises,
  act: { at: Date; actor: Author },
): Promise<void> {
  const { channel, topicId: topic, serviceId: service, mailboxId } = ticket;
  const terms = await placeTicket(tx, { channel, topic, service, mailboxId });
  if (!terms?.policy.answersEachMessage) return;
  const answers = terms.policy.promises.filter((promise) => ANSWER_KINDS.includes(promise.kind));
  promises.make({ ...terms, promises: answers }, act.at, act);
}
