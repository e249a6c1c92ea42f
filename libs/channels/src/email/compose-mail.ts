import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from '../port/mail-sender.js';

/** Ours, whatever a caller puts in `headers`. */
const OWN_FIELDS = new Set([
  'message-id',
  'from',
  'to',
  'cc',
  'bcc',
  'reply-to',
  'sender',
  'subject',
  'in-reply-to',
  'references',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'return-path',
]);
const FIELD_NAME = /^[!-9;-~]{1,76}$/;
/** RFC 5322 §3.6.4 without its obsolete forms: nothing that could open a second field. */
const MESSAGE_ID = /^<[^\s<>\0-\u001f\u007f-\uffff]{1,900}>$/;

/** A mail that must not be written at all; the caller made it, nobody refused it. */
export class UnwritableMailError extends Error {
  override name = 'UnwritableMailError';
}

/** The bytes of a mail, the same for the wire and for the file, and the same each time. */
export const composeMail = async (mail: OutgoingMail): Promise<Buffer> => {
  const composer = new MailComposer({
    messageId: identifier(mail.messageId),
    date: mail.date,
    from: mailbox(mail.from),
    to: recipients(mail).map(mailbox),
    ...(mail.replyTo ? { replyTo: mailbox(mail.replyTo) } : {}),
    // what their program called their mail: when it can't be written, their answer leaves without it
    ...(mail.inReplyTo && isIdentifier(mail.inReplyTo) ? { inReplyTo: mail.inReplyTo } : {}),
    references: mail.references.filter(isIdentifier),
    subject: oneLine(mail.subject),
    text: wireLines(mail.text),
    ...(mail.html ? { html: wireLines(mail.html) } : {}),
    attachments: (mail.attachments ?? []).map(({ name, type, content }) => ({
      filename: oneLine(name),
      contentType: oneLine(type),
      content,
    })),
    headers: furtherFields(mail.headers),
    // flowed or bare long lines reach 998 octets and get broken on the way (RFC 5321 §4.5.3.1.6)
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const node = composer.compile();
  // the same mail composed twice is the same bytes: a boundary drawn at random would make a second .eml of it
  node.baseBoundary = mail.messageId.replace(/[^A-Za-z0-9]/g, '').slice(-40);
  const bytes = await node.build();
  return Buffer.from(bytes);
};

/** RFC 5321 §4.1.2, narrow: what follows could otherwise be read as a further SMTP parameter or recipient. */
export const plainAddress = (address: string): string => {
  const clean = address.trim();
  if (!/^[^\s<>()[\],;:\\"\0-\u001f\u007f@]+@[^\s<>()[\],;:\\"\0-\u001f\u007f@]+$/u.test(clean))
    throw new UnwritableMailError(`not an address: ${JSON.stringify(address.slice(0, 100))}`);
  return clean;
};

const mailbox = ({ name, address }: { name: string; address: string }) => ({
  name: oneLine(name),
  address: plainAddress(address),
});

/** Line ends as the wire wants them: the file must not differ from it. */
const wireLines = (text: string): string => text.replace(/\0/g, '').replace(/\r\n?|\n/g, '\r\n');

const oneLine = (text: string): string => text.replace(/[\0-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();

const isIdentifier = (id: string): boolean => MESSAGE_ID.test(id);

const identifier = (id: string): string => {
  if (!isIdentifier(id))
    throw new UnwritableMailError(`not a Message-ID: ${JSON.stringify(id.slice(0, 100))}`);
  return id;
};

const furtherFields = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (!FIELD_NAME.test(name) || OWN_FIELDS.has(name.toLowerCase()))
        throw new UnwritableMailError(`not a further field: ${JSON.stringify(name.slice(0, 100))}`);
      return [name, oneLine(value)];
    }),
  );

const recipients = ({ to }: OutgoingMail) => {
  if (to.length === 0) throw new UnwritableMailError('no recipient');
  return to;
};
