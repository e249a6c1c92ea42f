import type { Transaction } from '../platform/database/unit-of-work.js';
import type { Author } from '../platform/events/record.js';
import type { TicketEntity } from '../tickets/index.js';

/** Who holds the code acts as the resident of the file: under his name when he left one. */
export async function residentAuthor(tx: Transaction, { residentId }: TicketEntity): Promise<Author> {
  const row = await tx.row<{ name: string }>(
    `select concat_ws(' ', first_name, last_name) as name from resident where id = $1`,
    [residentId],
  );
  return { id: null, name: row?.name || 'Usager' };
}
