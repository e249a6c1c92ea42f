import type { ParsedMail } from '@parvis/channels';
import { newId } from '../platform/database/new-id.js';
import type { MessageEntity } from '../conversations/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { normalEmail } from '../residents/index.js';
import type { IntakeEntity } from './intake.entity.js';

/** A mail without Message-ID gets one made of its content: the same mail twice is still one message. */
const rfcId = (mail: ParsedMail): string =>
  mail.messageId ?? `<${mail.contentHash.slice(0, 32)}@no-message-id.invalid>`;

/** The message this mail already is, through another mailbox; the key is locked until the transaction ends. */
export async function sameMessage(
  tx: Transaction,
  mail: ParsedMail,
): Promise<{ ticketId: string; messageId: string } | null> {
  const key = [rfcId(mail), mail.contentHash];
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('mail ' || $1 || $2, 0))`, key);
  return tx.row(
    `select ticket_id, id as message_id from message where rfc_message_id = $1 and content_hash = $2`,
    key,
  );
}

export type NewMessage = Omit<MessageEntity, 'ticketId'> & { attachments: object[] };

/** The message row of a mail, and the rows of its attachments; the file it belongs to comes later. */
export function messageOf(
  tx: Transaction,
  intake: IntakeEntity,
  mail: ParsedMail,
  automatic: boolean,
): NewMessage {
  const id = newId();
  return {
    id,
    direction: 'in',
    channel: 'email',
    automatic,
    purpose: 'incoming',
    authorId: null,
    eventId: null,
    fromName: mail.from?.name ?? '',
    fromAddress: normalEmail(mail.from?.address ?? intake.envelopeFrom ?? ''),
    recipients: mail.to,
    subject: mail.subject,
    text: mail.text,
    visibleText: mail.visibleText,
    html: mail.safeHtml,
    rfcMessageId: rfcId(mail),
    inReplyTo: mail.inReplyTo,
    referenceIds: mail.references,
    contentHash: mail.contentHash,
    rawSha256: intake.sha256,
    status: 'received',
    statusReason: null,
    attempts: 0,
    date: mail.date ?? intake.receivedAt,
    createdAt: intake.receivedAt,
    sentAt: null,
    attachments: mail.attachments.map(({ name, type, size, sha256 }) => ({
      id: newId(),
      messageId: id,
      name,
      type,
      size,
      sha256,
    })),
  };
}

export function insertMessage(
  tx: Transaction,
  ticketId: string,
  { attachments, ...message }: NewMessage,
): void {
  tx.insert('message', { ...message, ticketId });
  for (const attachment of attachments) tx.insert('attachment', attachment);
}
