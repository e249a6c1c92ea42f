import type { TicketEvent } from '@parvis/domain';
import type { TicketPromises } from '../../commitments/index.js';
import type { MessageEntity } from '../../conversations/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/**
 * A message came back for good: it answers nobody, so the promises it kept, and no later one did, are owed again on
 * their first date.
 * @returns the event to keep with the file, or null when the message had not been taken for delivered
 */
export async function recordBounce(
  tx: Transaction,
  message: MessageEntity,
  promises: TicketPromises,
  author: { id: string | null; name: string },
  reason: string,
): Promise<TicketEvent | null> {
  if (message.status === 'permanent-failure') return null;
  tx.update('message', message.id, { status: 'permanent-failure', statusReason: reason });
  const kept = await tx.rows<{ commitmentId: string }>(
    `select e.commitment_id from commitment_entry e join commitment c on c.id = e.commitment_id
     where c.ticket_id = $1 and e.type = 'keep' and e.payload->>'messageId' = $2
       and not exists (select 1 from commitment_entry later where later.commitment_id = e.commitment_id
         and later.type = 'keep' and (later.at, later.id) > (e.at, e.id))`,
    [message.ticketId, message.id],
  );
  const byIt = new Set(kept.map(({ commitmentId }) => commitmentId));
  promises.revive({ at: tx.now, actor: author }, 'undeliverable', ({ id }) => byIt.has(id));
  return { type: 'MessageFailed', payload: { messageId: message.id, status: 'permanent-failure', reason } };
}
