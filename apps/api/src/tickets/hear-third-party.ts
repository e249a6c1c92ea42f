import type { TicketEvent } from '@parvis/domain';
import { TicketPromises } from '../commitments/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { Author } from '../platform/events/record.js';
import { excerptOf } from './excerpt.js';
import type { Said } from './hear-resident.js';
import { keepTicket, unchanged } from './keep-ticket.js';
import type { TicketEntity } from './ticket.entity.js';

/** The body this file was handed over to, when it is the one who writes; null for anybody else. */
export async function handedOverTo(
  tx: Transaction,
  ticketId: string,
  mail: { from: string; inReplyTo: string | null },
): Promise<{ name: string } | null> {
  return tx.row<{ name: string }>(
    `select recipients->0->>'name' as name from message
     where ticket_id = $1 and purpose = 'forwarding'
       and (lower(recipients->0->>'address') = lower($2) or rfc_message_id = $3)
       and not exists (select 1 from ticket t join resident_identity i on i.resident_id = t.resident_id
         where t.id = $1 and i.kind = 'email' and i.value = lower($2))
     order by created_at desc limit 1`,
    [ticketId, mail.from, mail.inReplyTo],
  );
}

/**
 * The outside body answers the town: its words stand in the file under its name. They are not the resident's, so
 * nothing is reopened, nothing owed, and no contact of his is counted.
 */
export async function hearThirdParty(
  tx: Transaction,
  ticket: TicketEntity,
  { messageId, text }: Said,
  author: Author,
): Promise<void> {
  const received: TicketEvent = {
    type: 'MessageReceived',
    payload: { messageId, automatic: false, kind: 'third-party' },
  };
  const promises = await TicketPromises.load(tx, ticket.id);
  keepTicket(tx, ticket, unchanged(ticket, received), promises, author, { excerpt: excerptOf(text) });
}
