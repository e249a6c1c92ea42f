import {
  ANSWER_KINDS,
  linesThatHold,
  OPEN_STATUSES,
  reopenTicket,
  resumeTicket,
  type Channel,
  type Decision,
  type Ticket,
  type TicketEvent,
} from '@parvis/domain';
import { TicketPromises, type Terms } from '../commitments/index.js';
import { countContact } from '../contacts/index.js';
import { placeTicket, type Placement } from '../organisation/index.js';
import type { Transaction, Writing } from '../platform/database/unit-of-work.js';
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
  said: Said,
  author: Author,
): Promise<void> {
  const promises = await TicketPromises.load(tx, ticket.id);
  const terms = promises.owed ? null : await answerTerms(tx, ticket);
  heard(tx, { ticket, promises }, said, author, terms);
}

/** @param terms of the answer his word is owed; null when one is owed already, or each message is not answered */
export function heard(
  tx: Writing,
  { ticket, promises }: { ticket: TicketEntity; promises: TicketPromises },
  { messageId, channel, text, at }: Said,
  author: Author,
  terms: Terms | null,
): void {
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
  if (terms) promises.make(terms, at, act);
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

async function answerTerms(
  tx: Transaction,
  { channel, nature, topicId: topic, serviceId: service, mailboxId }: TicketEntity,
): Promise<Terms | null> {
  const placed = await placeTicket(tx, { channel, topic, service, mailboxId });
  return placed && termsOfEachAnswer(placed, { channel, nature });
}

/** what a word of the resident is owed when nothing is any more */
export function termsOfEachAnswer(
  placed: Placement,
  file: Pick<TicketEntity, 'channel' | 'nature'>,
): Terms | null {
  if (!placed.policy.answersEachMessage) return null;
  const lines = linesThatHold(placed.policy, { ...file, reachable: true });
  const answers = lines.filter((promise) => ANSWER_KINDS.includes(promise.kind));
  return { ...placed, promises: answers };
}
