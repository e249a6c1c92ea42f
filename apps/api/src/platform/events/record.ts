import type { Writing } from '../database/unit-of-work.js';

/** Who did it, as the history keeps it: the name stays readable when the account is gone. */
export interface Author {
  id: string | null;
  name: string;
}

/** The house itself: jobs, listeners, timers. The console prints its own word for it. */
export const HOUSE: Author = { id: null, name: 'Parvis' };

/** Appends what happened to a file. `version` is the file's after it. */
export function recordEvents(
  tx: Writing,
  ticket: { id: string; version: number },
  author: Author,
  events: readonly { type: string; payload: object }[],
): void {
  for (const { type, payload } of events) {
    tx.insert('ticket_event', {
      ticketId: ticket.id,
      version: ticket.version,
      type,
      payload,
      actorId: author.id,
      actorName: author.name,
      at: tx.now,
    });
  }
}
