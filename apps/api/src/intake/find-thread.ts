import { Injectable } from '@nestjs/common';
import type { ParsedMail } from '@parvis/channels';
import { ReplyAddress } from '../conversations/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { lockTicketById, type TicketEntity } from '../tickets/index.js';
import type { IntakeEntity } from './intake.entity.js';

/** Which file a mail continues: the signed address it was sent to, else the messages it says it answers. */
@Injectable()
export class FindThread {
  constructor(private readonly replyAddress: ReplyAddress) {}

  async execute(tx: Transaction, intake: IntakeEntity, mail: ParsedMail): Promise<TicketEntity | null> {
    const id = (await this.byAddress(tx, intake, mail)) ?? (await byReferences(tx, mail));
    return id === null ? null : lockTicketById(tx, mail.bounce ? id : await goingOnIn(tx, id));
  }

  private async byAddress(tx: Transaction, intake: IntakeEntity, mail: ParsedMail): Promise<string | null> {
    const headers = [...mail.to, ...mail.cc].map(({ address }) => address);
    const numbers = [...intake.envelopeTo, ...headers].flatMap(
      (address) => this.replyAddress.read(address)?.ticketNumber ?? [],
    );
    if (numbers.length === 0) return null;
    const row = await tx.row<{ id: string }>(
      `select id from ticket where number = any($1) order by array_position($1, number) limit 1`,
      [numbers],
    );
    return row?.id ?? null;
  }
}

/** What is written on a merged file is said to the one that was kept; what comes back belongs where it left from. */
const goingOnIn = async (tx: Transaction, id: string): Promise<string> => {
  const row = await tx.row<{ id: string }>(
    `select coalesce(merged_into_id, id) as id from ticket where id = $1`,
    [id],
  );
  return row?.id ?? id;
};

async function byReferences(tx: Transaction, mail: ParsedMail): Promise<string | null> {
  // nearest first: what it answers, then the thread backwards; a bounce names what it could not deliver
  const named = [mail.bounce?.originalMessageId, mail.inReplyTo, ...mail.references.toReversed()];
  const ids = [...new Set(named.filter((id) => typeof id === 'string'))];
  if (ids.length === 0) return null;
  // senders repeat identifiers: ours before theirs, the first before its copies
  const row = await tx.row<{ ticketId: string }>(
    `select ticket_id from message where rfc_message_id = any($1)
     order by array_position($1, rfc_message_id), direction desc, created_at, id limit 1`,
    [ids],
  );
  return row?.ticketId ?? null;
}
