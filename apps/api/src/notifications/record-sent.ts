import type { TicketEvent } from '@parvis/domain';
import type { TicketPromises } from '../commitments/index.js';
import type { MessageEntity } from '../conversations/index.js';
import type { Writing } from '../platform/database/unit-of-work.js';
import { HOUSE, type Author } from '../platform/events/record.js';
import { keepTicket, unchanged, type TicketEntity } from '../tickets/index.js';

/** A message has left: an agent's answer has kept what was promised, the accusé its own promise. */
export function recordSent(
  tx: Writing,
  { ticket, promises }: { ticket: TicketEntity; promises: TicketPromises },
  { id: messageId, automatic, purpose, authorId, fromName }: MessageEntity,
): void {
  tx.update('message', messageId, { status: 'sent', statusReason: null, sentAt: tx.now });
  const author: Author = authorId === null ? HOUSE : { id: authorId, name: fromName };
  const act = { at: tx.now, actor: author };
  if (purpose === 'answer' && authorId !== null) promises.keep('message-sent', act, { messageId });
  if (purpose === 'acknowledgement') promises.keep('registration-sent', act, { messageId });
  if (purpose === 'reception') promises.keep(['registration-sent', 'reception-sent'], act, { messageId });
  const sent: TicketEvent = { type: 'MessageSent', payload: { messageId, automatic } };
  keepTicket(tx, ticket, unchanged(ticket, sent), promises, author);
}
