import { newId } from '../platform/database/new-id.js';
import type { Transaction, Writing } from '../platform/database/unit-of-work.js';
import type { MailAddress, MessagePurpose } from './message.entity.js';

/** What a new message needs to know of its file. */
export interface Addressed {
  ticketId: string;
  number: string;
  subject: string;
  /** whose address it leaves from */
  mailbox: { address: string; name: string };
  to: MailAddress;
}

export interface Composition {
  purpose: Exclude<MessagePurpose, 'incoming' | 'third-party'>;
  author: { id: string | null; name: string };
  text: string;
  /** of what the house says itself; an agent's words are set in theirs when they leave */
  html?: string;
  /** the event it tells of, which is told once */
  eventId?: string;
  subject?: string;
}

/** What is said to an outside body and by it is no part of what the resident sees of his conversation. */
const WITH_RESIDENT = `purpose not in ('forwarding', 'third-party')`;

/**
 * Writes an outgoing message to be delivered by the job its event brings about. It answers the last message of the
 * thread, names all of them, and keeps their subject: the resident's mail program then shows one conversation. A file
 * that no mail began has the subject of its own first mail.
 *
 * @returns its id
 */
export async function composeMessage(
  tx: Transaction,
  to: Addressed,
  composition: Composition,
): Promise<string> {
  const { purpose } = composition;
  const thread = await tx.rows<Answered>(
    `select rfc_message_id, subject, direction from message
     where ticket_id = $1 and channel = 'email' and not (direction = 'in' and automatic)
       and ${purpose === 'forwarding' ? 'false' : WITH_RESIDENT}
     order by created_at desc, id desc limit 20`,
    [to.ticketId],
  );
  return writeMessage(tx, to, composition, thread);
}

/** What a message answers: rows of its thread, newest first. */
export interface Answered {
  rfcMessageId: string;
  subject: string;
  direction: string;
}

const AUTOMATIC: readonly MessagePurpose[] = ['acknowledgement', 'reception', 'notification'];

/** The row of a message on a thread already known. @returns its id */
export function writeMessage(
  tx: Writing,
  to: Addressed,
  composition: Composition,
  thread: readonly Answered[],
): string {
  const { purpose } = composition;
  const received = thread.find(({ direction }) => direction === 'in');
  const id = newId();
  const automatic = AUTOMATIC.includes(purpose);
  tx.insert('message', {
    id,
    ticketId: to.ticketId,
    direction: 'out',
    channel: 'email',
    automatic,
    purpose,
    authorId: composition.author.id,
    eventId: composition.eventId ?? null,
    fromName: composition.author.name,
    fromAddress: to.mailbox.address,
    recipients: [to.to],
    subject: composition.subject ?? (received ? answerSubject(received.subject) : firstSubject(to)),
    text: composition.text,
    visibleText: composition.text,
    html: composition.html ?? null,
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

/** The same for every mail of a file: another one would begin another conversation. */
const firstSubject = ({ number, subject }: Addressed): string => `Demande ${number}\u00a0: ${subject}`;

/** One « Re: », whatever the mail programs on the way piled up. */
export const answerSubject = (subject: string): string =>
  `Re: ${subject.replace(/^(\s*(re|ré|tr|fwd?)\s*:\s*)+/i, '')}`;
