import { cleanLine, hashContent, visibleText } from '@parvis/channels';
import { paths, SUBJECT_MAX } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { MessageEntity, ReplyAddress } from '../../conversations/index.js';
import { receiptPurpose, receiptText, recordSent, silenceOf } from '../../notifications/index.js';
import type { PublicUrl } from '../../platform/config/public-url.js';
import { HOUSE } from '../../platform/events/record.js';
import { heard, termsOfEachAnswer, unchanged } from '../../tickets/index.js';
import type { Draft } from '../script/story.js';
import { quote } from '../stage/quote.js';
import type { PastFile } from './past-file.js';
import type { PastResident } from './past-residents.js';
import type { PastMailbox } from './past-town.js';

const SECOND = 1_000;

/** What a mail of the past was to the house: no raw mail is kept of it, but its words are those it would be read as. */
export interface PastMail {
  message: Omit<MessageEntity, 'ticketId'>;
  mailbox: PastMailbox;
  subject: string;
}

/** Mail of the past, in and out, as the commands of intake and delivery leave it. */
export class PastLetters {
  constructor(
    private readonly replyAddress: ReplyAddress,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** the mail that opens a file */
  first(draft: Draft, resident: PastResident, from: string, mailbox: PastMailbox, at: Date): PastMail {
    const { subject, text, id } = draft;
    return this.read({ subject, text, id, resident, from, to: mailbox.address, mailbox, answered: null }, at);
  }

  /** the resident answers the town's last message on the file */
  answer(file: PastFile, draft: Draft, from: string, at: Date): void {
    const answered = file.messages.filter(({ direction }) => direction === 'out').at(-1)!;
    const mailbox = file.town.mailboxAt(answered.fromAddress);
    const { message } = this.read(
      {
        subject: answered.subject,
        text: `${draft.text}\n\n${quote(answered, file.town.timeZone)}`,
        id: draft.id,
        resident: file.resident!,
        from,
        to: this.replyAddress.of(mailbox.address, file.ticket.number),
        mailbox,
        answered,
      },
      at,
    );
    file.rows.insert('message', { ...message, ticketId: file.ticket.id });
    file.message(message.id);
    const { channel, topicId, mailboxId } = file.ticket;
    const terms = file.promises.owed
      ? null
      : termsOfEachAnswer(
          file.town.placement(channel, topicId === null ? null : file.topic, mailboxId),
          file.ticket,
        );
    const said = { messageId: message.id, channel: message.channel, text: message.visibleText, at };
    heard(file.rows, file, said, { id: null, name: from }, terms);
    file.promises.events.length = 0;
  }

  /** Accusé d'enregistrement, a second after the file, sent a second later. */
  acknowledge(file: PastFile, at: Date): void {
    file.rows.now = new Date(at.getTime() + SECOND);
    const { ticket, town, rows } = file;
    const to = file.reachable!;
    const service = town.service(ticket.serviceId).name;
    const { firstName, lastName } = file.resident!;
    const facts = {
      number: ticket.number,
      subject: ticket.subject,
      service,
      receivedAt: ticket.receivedAt.toISOString(),
      resident: { firstName, lastName },
      agent: { firstName: null, lastName: null },
      dueAt: file.promises.answerDueAt?.toISOString() ?? null,
      followUrl: ticket.channel === 'report' ? this.publicUrl.of(paths.followPage(ticket.followCode)) : null,
      signature: { agent: null, title: null, service, phone: town.phoneOf(ticket), town: town.name },
      when: { timeZone: town.timeZone, now: rows.now.toISOString() },
      ...silenceOf(file.promises),
    };
    const text = receiptText(facts);
    const author = { id: null, name: to.mailbox.name };
    const messageId = file.compose(to, { purpose: receiptPurpose(facts, ticket.nature), author, text });
    const composed = { type: 'MessageComposed', payload: { messageId, automatic: true } } as const;
    file.keep(unchanged(ticket, composed), HOUSE);
    this.send(file, rows.now);
  }

  /** What has just been written on the file has left a second later. */
  send(file: PastFile, at: Date): void {
    file.rows.now = new Date(at.getTime() + SECOND);
    for (const message of file.messages.filter(({ status }) => status === 'created')) {
      file.rows.update('message', message.id, { attempts: 1 });
      recordSent(file.rows, file, message);
      file.promises.events.length = 0;
    }
  }

  private read(
    mail: {
      subject: string;
      text: string;
      id: string;
      resident: PastResident;
      from: string;
      to: string;
      mailbox: PastMailbox;
      answered: MessageEntity | null;
    },
    at: Date,
  ): PastMail {
    const { resident, from, to, mailbox, answered } = mail;
    const subject = cleanLine(mail.subject);
    const text = mail.text.trimEnd();
    const date = new Date(Math.floor(at.getTime() / SECOND) * SECOND); // as a header says it
    const address = resident.email;
    const message: PastMail['message'] = {
      id: newId(),
      direction: 'in',
      channel: 'email',
      automatic: false,
      purpose: 'incoming',
      authorId: null,
      eventId: null,
      fromName: from,
      fromAddress: address,
      recipients: [{ name: mailbox.name, address: to }],
      subject,
      text,
      visibleText: visibleText(text, subject),
      html: null,
      rfcMessageId: `<${mail.id}@${address.split('@')[1]}>`,
      inReplyTo: answered?.rfcMessageId ?? null,
      referenceIds: answered ? [...answered.referenceIds, answered.rfcMessageId] : [],
      contentHash: hashContent({ from: { name: from, address }, date, subject, text, html: '', sha256: [] }),
      rawSha256: null,
      status: 'received',
      statusReason: null,
      attempts: 0,
      date,
      createdAt: at,
      sentAt: null,
    };
    return { message, mailbox, subject: subject.slice(0, SUBJECT_MAX) || '(sans objet)' };
  }
}
