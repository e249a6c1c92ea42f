import type { TicketEvent } from '@parvis/domain';
import { newId } from '../platform/database/new-id.js';
import type { Change } from './change-ticket.js';

/** @returns the event to keep with the file */
export function writeNote(
  { tx, ticket, author }: Pick<Change, 'tx' | 'ticket' | 'author'>,
  text: string,
): Extract<TicketEvent, { type: 'NoteAdded' }> {
  const noteId = newId();
  tx.insert('note', { id: noteId, ticketId: ticket.id, authorId: author.id, text, createdAt: tx.now });
  return { type: 'NoteAdded', payload: { noteId } };
}
