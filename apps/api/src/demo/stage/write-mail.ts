import { htmlLetter } from '../script/letters.js';
import type { Enclosure } from '../script/story.js';

export interface RawMail {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  format: 'plain' | 'latin' | 'html';
  enclosures: readonly Enclosure[];
  /** with its angle brackets */
  messageId: string;
  inReplyTo: string | null;
  references: readonly string[];
  date: Date;
  /** further header lines */
  more?: readonly string[];
}

const LINE = '\r\n';

/** RFC 5322 and MIME, the way three kinds of mail programs write them: the demo's mail goes through the real parser. */
export function writeMail(mail: RawMail): Buffer {
  const body = bodyOf(mail);
  const header = [
    `Message-ID: ${mail.messageId}`,
    `Date: ${mail.date.toUTCString().replace('GMT', '+0000')}`,
    `From: ${mailbox(mail.from)}`,
    `To: ${mailbox(mail.to)}`,
    `Subject: ${encoded(mail.subject)}`,
    ...(mail.inReplyTo ? [`In-Reply-To: ${mail.inReplyTo}`] : []),
    ...(mail.references.length > 0 ? [`References: ${mail.references.join(`${LINE} `)}`] : []),
    ...(mail.more ?? []),
    'MIME-Version: 1.0',
  ];
  const parts =
    mail.enclosures.length === 0
      ? body
      : multipart('mixed', [body, ...mail.enclosures.map(enclosurePart)], mail);
  return Buffer.concat([Buffer.from(`${header.join(LINE)}${LINE}`), parts]);
}

function bodyOf(mail: RawMail): Buffer {
  if (mail.format === 'latin') return latinPart(mail.text);
  if (mail.format === 'plain') return utf8Part('plain', mail.text);
  return multipart(
    'alternative',
    [utf8Part('plain', mail.text), utf8Part('html', htmlLetter(mail.text))],
    mail,
  );
}

const utf8Part = (subtype: string, text: string): Buffer =>
  part(
    [`Content-Type: text/${subtype}; charset=utf-8`, 'Content-Transfer-Encoding: 8bit'],
    Buffer.from(lines(text)),
  );

/** Older programs: one byte a letter, printed in ASCII. What Latin-9 lacks becomes what people type instead. */
function latinPart(text: string): Buffer {
  const plain = text.replace(/[’‘]/g, "'").replace(/–/g, '-').replace(/…/g, '...');
  const quoted = [...lines(plain)].map((letter) =>
    letter === '=' || letter > '~'
      ? `=${hex(letter === '€' ? 0xa4 : letter === 'œ' ? 0xbd : letter.codePointAt(0)!)}`
      : letter,
  );
  const folded = quoted.join('').split(LINE).map(soft).join(LINE);
  return part(
    ['Content-Type: text/plain; charset=iso-8859-15', 'Content-Transfer-Encoding: quoted-printable'],
    Buffer.from(folded, 'latin1'),
  );
}

/** RFC 2045 §6.7: no line above 76, and none cut in the middle of an escape. */
const soft = (line: string): string => line.match(/(?:=[0-9A-F]{2}|.){1,70}/g)?.join(`=${LINE}`) ?? '';

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

const enclosurePart = ({ name, type, content }: Enclosure): Buffer =>
  part(
    [
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
    ],
    Buffer.from(content.toString('base64').replace(/.{76}/g, `$&${LINE}`)),
  );

function multipart(subtype: string, parts: readonly Buffer[], { messageId }: RawMail): Buffer {
  const boundary = `=_${subtype}_${messageId.replace(/\W/g, '').slice(0, 24)}`;
  const chunks = parts.flatMap((content) => [
    Buffer.from(`--${boundary}${LINE}`),
    content,
    Buffer.from(LINE),
  ]);
  return part(
    [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    Buffer.concat([...chunks, Buffer.from(`--${boundary}--${LINE}`)]),
  );
}

const part = (header: readonly string[], content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${header.join(LINE)}${LINE}${LINE}`), content]);

const lines = (text: string): string => text.replace(/\n/g, LINE);

const mailbox = ({ name, address }: RawMail['from']): string =>
  name ? `${encoded(name)} <${address}>` : address;

/** RFC 2047, in words short enough for one line each. */
const encoded = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text
    : (text.match(/.{1,14}/gsu) ?? [])
        .map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`)
        .join(`${LINE} `);
