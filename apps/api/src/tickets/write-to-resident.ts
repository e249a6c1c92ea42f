import { unfilledIn, type TicketEvent } from '@parvis/domain';
import { countContact } from '../contacts/index.js';
import { attachPhotos, composeMessage, publishOnPage, type KeptPhoto } from '../conversations/index.js';
import { ProblemError } from '../platform/problems/problem.js';
import { attachUploads } from '../uploads/index.js';
import type { Change } from './change-ticket.js';
import { hasPage } from './has-page.js';
import { reachable } from './reachable.js';

/** What goes with it: photos stand on the page, other files are in the mail alone. */
export interface Enclosed {
  photos: readonly KeptPhoto[];
  uploads: readonly string[];
}
const NOTHING: Enclosed = { photos: [], uploads: [] };

type Written = Extract<TicketEvent, { type: 'MessageComposed' | 'MessageSent' }>;

/**
 * An agent writes to the resident, to answer or to ask: a message to be delivered, and one contact more. Who left no
 * address but has a page finds it there, at once: published is sent, and an answer has kept its promise.
 * @returns the event that has it delivered, or says that it is, to keep with the file
 * @throws ProblemError `ticket/no-reachable-address`; `message/unfilled` for a réponse type with places left
 */
export async function writeToResident(
  change: Change,
  purpose: 'answer' | 'question',
  text: string,
  enclosed: Enclosed = NOTHING,
): Promise<Written> {
  const { tx, ticket, author } = change;
  const unfilled = unfilledIn(text);
  if (unfilled.length > 0) throw new ProblemError('message/unfilled', { places: unfilled });
  const to = await reachable(tx, ticket);
  if (!to) return publish(change, purpose, text, enclosed);
  const messageId = await composeMessage(tx, to, { purpose, author, text });
  await enclose(change, messageId, enclosed);
  count(change, messageId, 'email');
  return { type: 'MessageComposed', payload: { messageId, automatic: false } };
}

async function enclose({ tx, author }: Change, messageId: string, { photos, uploads }: Enclosed) {
  attachPhotos(tx, messageId, photos);
  await attachUploads(tx, { messageId }, uploads, author.id);
}

async function publish(
  change: Change,
  purpose: 'answer' | 'question',
  text: string,
  enclosed: Enclosed,
): Promise<Written> {
  const { tx, ticket, author, promises, act } = change;
  if (!(await hasPage(tx, ticket.id))) throw new ProblemError('ticket/no-reachable-address');
  const { id: ticketId, subject } = ticket;
  const messageId = publishOnPage(tx, { ticketId, subject, purpose, author, text });
  await enclose(change, messageId, enclosed);
  count(change, messageId, 'report');
  if (purpose === 'answer') promises.keep('page-published', act, { messageId });
  return { type: 'MessageSent', payload: { messageId, automatic: false } };
}

function count({ tx, ticket, author }: Change, messageId: string, channel: 'email' | 'report'): void {
  countContact(tx, {
    ticketId: ticket.id,
    residentId: ticket.residentId,
    agentId: author.id,
    messageId,
    channel,
    direction: 'out',
    at: tx.now,
  });
}
