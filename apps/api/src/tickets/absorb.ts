import type { TicketPromises } from '../commitments/index.js';
import type { Writing } from '../platform/database/unit-of-work.js';
import type { Author } from '../platform/events/record.js';
import { keepTicket, type TicketPatch } from './keep-ticket.js';
import type { MergeRestores, TicketEntity } from './ticket.entity.js';

/** A file and what is promised on it. */
interface Owing {
  ticket: TicketEntity;
  promises: TicketPromises;
}

/** The file that is kept owes what the merged one owed. @returns what the merged one's own row is given */
export function absorb(tx: Writing, merged: Owing, kept: Owing, author: Author): TicketPatch {
  const act = { at: tx.now, actor: author };
  const mergeRestores = { ...before(merged.ticket, tx.now), ...kept.promises.absorb(merged.promises, act) };
  merged.promises.cancel(act, 'merged');
  keepTicket(
    tx,
    kept.ticket,
    { state: kept.ticket, events: [{ type: 'TicketAbsorbed', payload: { from: merged.ticket.id } }] },
    kept.promises,
    author,
  );
  return { closedAt: tx.now, mergeRestores };
}

const before = (
  { status, waitsUntil }: TicketEntity,
  at: Date,
): Omit<MergeRestores, 'restarted' | 'carried'> => ({
  status,
  waitsUntil: waitsUntil?.toISOString() ?? null,
  at: at.toISOString(),
});
