import type { Transaction } from '../platform/database/unit-of-work.js';
import type { TicketEntity } from './ticket.entity.js';

/** Whose address mail about a file leaves from: where it came in, else the town's first. */
export async function mailboxOf(
  tx: Transaction,
  { mailboxId }: TicketEntity,
): Promise<{ address: string; name: string }> {
  const row = await tx.row<{ address: string; name: string }>(
    `select address, name from mailbox where $1::uuid is null or id = $1 order by position limit 1`,
    [mailboxId],
  );
  return row!;
}
