import { v7 as uuid } from 'uuid';
import type { Transaction } from '../platform/database/unit-of-work.js';
import type { MailAddress, MessagePurpose } from './message.entity.js';

/** What a new message needs to know of its file. */
export interface Addressed {
  ticketId: string;
  subject: string;
  /** whose address it leaves from */
  mailbox: { address: string; name: string };
  to: MailAddress;
}

export interface Composition {
  purpose: Exclude<MessagePurpose, 'incoming'>;
  author: { id: string | null; name: string };
  text: string;
  subject?: string;
}

/**
 * Writes an outgoing message to be delivered by the job its event brings about. It answers the last message of the
 * thread, names all of them, and keeps their subject: the resident's mail program then shows one conversation.
 *
 * @returns its id
 */
export async function composeMessage(
  tx: Transaction,
  to: Addressed,
  composition: Composition,
): Promise<string> {
  const thread = await tx.rows<{ rfcMessageId: string; subject: string; direction: string }>(
    `select rfc_message_id, subject, direction from message
     where ticket_id = $1 and channel = 'email' and not (direction = 'in' and automatic)
     order by created_at desc, id desc limit 20`,
    [to.ticketId],
  );
  const received = thread.find(({ direction }) => direction === 'in');
  const id = uuid();
  const automatic = composition.purpose === 'acknowledgement';
  tx.insert('message', {
    id,
    ticketId: to.ticketId,
    direction: 'out',
    channel: 'email',
    automatic,
    purpose: composition.purpose,
    authorId: composition.author.id,
    fromName: composition.author.name,
    fromAddress: to.mailbox.address,
    recipients: [to.to],
    subject: composition.subject ?? answerSubject(received?.subject ?? to.subject),
    text: composition.text,
    visibleText: composition.text,
    html: null,
    rfcMessageId: `<${id}@${to.mailbox.address.split('@')[1]}>`,
    inReplyTo: (received ?? thread[0])?.rfcMessageId ?? null,
    referenceIds: thread.map(({ rfcMessageId }) => rfcMessageId).reverse(),
    contentHash: null,
    rawSha256: null,
    status: 'created',
    statusReason: null,
    date: tx.now,
    createdAt: tx.now,
    sentAt: null,
  });
  return id;
}

/** One « Re: », whatever the mail programs on the way piled up. */
export const answerSubject = (subject: string): string =>
  `Re: ${subject.replace(/^(\s*(re|ré|tr|fwd?)\s*:\s*)+/i, '')}`;
