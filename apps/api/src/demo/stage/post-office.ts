import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { MAIL_MAX_BYTES, spoolMail } from '@parvis/channels';
import { ReplyAddress } from '../../conversations/index.js';
import { FileMail, ReceiveMail } from '../../intake/index.js';
import { AcknowledgeReception, AcknowledgeRegistration, RecordDelivery } from '../../notifications/index.js';
import { SHIPPED_CALENDAR } from '../../organisation/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/storage/file-store.js';
import type { Resident } from '../script/residents.js';
import type { Draft } from '../script/story.js';
import { quote } from './quote.js';
import { StageClock } from './stage-clock.js';
import { writeMail } from './write-mail.js';

const SECOND = 1_000;

interface Answered {
  number: string;
  mailbox: string;
  rfcMessageId: string;
  referenceIds: string[];
  subject: string;
  fromName: string;
  fromAddress: string;
  text: string;
  date: Date;
}

/** Carries letters both ways through the house's own commands; nothing leaves it. */
@Injectable()
export class PostOffice {
  private mailboxes: Promise<Map<string, { id: string; name: string }>> | null = null;

  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly receiveMail: ReceiveMail,
    private readonly fileMail: FileMail,
    private readonly acknowledge: AcknowledgeRegistration,
    private readonly reception: AcknowledgeReception,
    private readonly recordDelivery: RecordDelivery,
    private readonly replyAddress: ReplyAddress,
    private readonly clock: StageClock,
  ) {}

  /** @returns the id of the file it opened or continued; null when it was put aside */
  async post(draft: Draft, from: Resident, at: Date, ticketId: string | null): Promise<string | null> {
    const answered = ticketId === null ? null : await this.lastSent(ticketId);
    const mailbox = answered?.mailbox ?? draft.mailbox;
    const to = answered ? this.replyAddress.of(mailbox, answered.number) : mailbox;
    const name = (await this.boxes()).get(mailbox)!.name;
    const raw = writeMail({
      ...draft,
      from: { name: `${from.firstName} ${from.lastName}`, address: from.email },
      to: { name, address: to },
      subject: answered?.subject ?? draft.subject,
      text: answered ? `${draft.text}\n\n${quote(answered, SHIPPED_CALENDAR.timeZone)}` : draft.text,
      messageId: `<${draft.id}@${from.email.split('@')[1]}>`,
      inReplyTo: answered?.rfcMessageId ?? null,
      references: answered ? [...answered.referenceIds, answered.rfcMessageId] : [],
      date: at,
    });
    return this.deliver(raw, from.email, mailbox, to);
  }

  /** A raw mail into the ledger and filed, as the SMTP door and the job would. */
  async deliver(raw: Buffer, envelopeFrom: string, mailbox: string, to = mailbox): Promise<string | null> {
    const { id } = (await this.boxes()).get(mailbox)!;
    const spooled = await spoolMail(Readable.from([raw]), {
      tmpDir: await this.files.incoming(),
      maxBytes: MAIL_MAX_BYTES,
    });
    const mail = { raw: spooled!, envelopeFrom, mailboxIds: [id], recipients: [to] };
    const [intakeId] = await this.receiveMail.execute(mail);
    await this.fileMail.execute(intakeId!);
    const filed = await this.work.row<{ ticketId: string | null }>(
      `select ticket_id from intake where id = $1`,
      [intakeId],
    );
    return filed!.ticketId;
  }

  async acknowledgeAt(ticketId: string, at: Date): Promise<void> {
    this.clock.set(new Date(at.getTime() + SECOND));
    await this.acknowledge.execute(ticketId);
    await this.sendAt(ticketId, new Date(at.getTime() + SECOND));
  }

  /** A file that was qualified: its job would do it a little later. */
  async acknowledgeReceptionAt(ticketId: string, at: Date): Promise<void> {
    const then = new Date(at.getTime() + SECOND);
    this.clock.set(then);
    await this.reception.execute(ticketId);
    await this.sendAt(ticketId, then);
  }

  /** What has just been written on this file is said to have left: the demo delivers nothing. */
  async sendAt(ticketId: string, at: Date): Promise<void> {
    const waiting = await this.work.rows<{ id: string }>(
      `with claimed as (update message set status = 'sending', attempts = 1
         where ticket_id = $1 and direction = 'out' and status = 'created' returning id) select id from claimed`,
      [ticketId],
    );
    this.clock.set(new Date(at.getTime() + SECOND));
    for (const { id } of waiting) {
      await this.recordDelivery.execute(id, { status: 'sent', response: '250 demo: kept in the house' });
    }
  }

  private lastSent(ticketId: string): Promise<Answered | null> {
    return this.work.row<Answered>(
      `select t.number, m.from_address as mailbox, m.rfc_message_id, m.reference_ids, m.subject, m.from_name,
         m.from_address, m.text, m.date
       from message m join ticket t on t.id = m.ticket_id
       where m.ticket_id = $1 and m.direction = 'out' order by m.created_at desc, m.id desc limit 1`,
      [ticketId],
    );
  }

  private boxes(): Promise<Map<string, { id: string; name: string }>> {
    this.mailboxes ??= this.work
      .rows<{ id: string; address: string; name: string }>(`select id, address, name from mailbox`)
      .then((rows) => new Map(rows.map((row) => [row.address, row])));
    return this.mailboxes;
  }
}
