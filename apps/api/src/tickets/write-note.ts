import type { TicketEvent } from '@parvis/domain';
import { v7 as uuid } from 'uuid';
import type { Change } from './change-ticket.js';

/** @returns the event to keep with the file */
export function writeNote(
  { tx, ticket, author }: Pick<Change, 'tx' | 'ticket' | 'author'>,
  text: string,
): Extract<TicketEvent, { type: 'NoteAdded' }> {
  const noteId = uuid();
  tx.insert('note', { id: noteId, ticketId: ticket.id, authorId: author.id, text, createdAt: tx.now });
  return { type: 'NoteAdded', payload: { noteId } };
}
