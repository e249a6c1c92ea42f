import type { Transaction } from '../platform/database/unit-of-work.js';
import type { TicketEntity } from './ticket.entity.js';

/** Whose address mail about a file leaves from: where it came in while that is in use, else the town's first. */
export async function mailboxOf(
  tx: Transaction,
  { mailboxId }: TicketEntity,
): Promise<{ address: string; name: string }> {
  const row = await tx.row<{ address: string; name: string }>(
    `select address, name from mailbox order by active desc, id is not distinct from $1::uuid desc, position limit 1`,
    [mailboxId],
  );
  return row!;
}
