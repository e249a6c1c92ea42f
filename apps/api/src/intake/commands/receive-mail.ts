import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';

export interface ArrivedMail {
  /** of the raw bytes, already in the file store */
  sha256: string;
  size: number;
  /** '' for a null return path; null when the transport does not say */
  envelopeFrom: string | null;
  /** mailbox id → recipients of it, reply addresses included */
  recipients: Map<string, string[]>;
}

/**
 * Writes the intake ledger: one row per mailbox, keyed by the bytes, so that the same mail handed over again (a lost
 * 250, an impatient relay, a program that retries) is the same row. Nothing is parsed here.
 */
@Injectable()
export class ReceiveMail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly notifier: Notifier,
  ) {}

  /** @returns the intake ids, durable when this resolves, in the order of `recipients` */
  async execute(mail: ArrivedMail): Promise<string[]> {
    const boxes = [...mail.recipients].map(([mailboxId, to]) => ({ id: uuid(), mailbox_id: mailboxId, to }));
    await this.work.rows(
      `insert into intake (id, mailbox_id, sha256, size, envelope_from, envelope_to, received_at, state)
       select b.id, b.mailbox_id, $2, $3, $4, array(select jsonb_array_elements_text(b.to)), $5, 'received'
       from jsonb_to_recordset($1::jsonb) as b(id uuid, mailbox_id uuid, "to" jsonb)
       on conflict (mailbox_id, sha256) do nothing`,
      [JSON.stringify(boxes), mail.sha256, mail.size, mail.envelopeFrom, this.clock.now()],
    );
    this.notifier.eventsAppended();
    const rows = await this.work.rows<{ id: string; mailboxId: string }>(
      `select id, mailbox_id from intake where sha256 = $1 and mailbox_id = any($2)`,
      [mail.sha256, boxes.map((box) => box.mailbox_id)],
    );
    return boxes.map((box) => rows.find((row) => row.mailboxId === box.mailbox_id)!.id);
  }
}
