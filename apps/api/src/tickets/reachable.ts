import type { Addressed } from '../conversations/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { TicketEntity } from './ticket.entity.js';

/**
 * Where answers on this file go and leave from: the resident's address that last wrote, else the first one. A
 * neighbour who wrote into the file is not answered in the resident's place; a file of nobody answers who wrote.
 */
export async function reachable(tx: Transaction, ticket: TicketEntity): Promise<Addressed | null> {
  const row = await tx.row<{
    address: string | null;
    name: string | null;
    mailbox: string;
    mailboxName: string;
  }>(
    `select m.address as mailbox, m.name as mailbox_name, coalesce(last.from_address, i.value) as address,
       coalesce(case when i.value is not null then nullif(trim(concat_ws(' ', r.first_name, r.last_name)), '') end,
         last.from_name) as name
     from mailbox m
       left join resident r on r.id = $2
       left join lateral (select value from resident_identity
         where resident_id = $2 and kind = 'email' order by id limit 1) i on true
       left join lateral (select from_address, from_name from message
         where ticket_id = $1 and purpose = 'incoming' and not automatic and from_address <> '' and (i.value is null or from_address in (
           select value from resident_identity where resident_id = $2 and kind = 'email'))
         order by created_at desc, id desc limit 1) last on true
     order by m.active desc, m.id is not distinct from $3::uuid desc, m.position limit 1`,
    [ticket.id, ticket.residentId, ticket.mailboxId],
  );
  if (!row?.address) return null;
  return {
    ticketId: ticket.id,
    number: ticket.number,
    subject: ticket.subject,
    mailbox: { address: row.mailbox, name: row.mailboxName },
    to: { name: row.name ?? '', address: row.address },
  };
}
