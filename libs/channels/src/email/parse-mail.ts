import { decodeWords } from 'postal-mime';
import { parseAddress, parseAddressList } from './addresses.js';
import { classifyMail } from './classify-mail.js';
import { hashContent } from './content-hash.js';
import { htmlToText } from './html-to-text.js';
import { inlineImagesOf, readAttachments } from './mail-attachments.js';
import { describeBounce, readBounceProse, readDeliveryStatus, readOriginalMessageId } from './mail-bounce.js';
import { parseMailDate } from './mail-date.js';
import { MailParseError } from './mail-parse-error.js';
import { boundedHeaders } from './mail-headers.js';
import { parseMessageId, parseReferences } from './message-ids.js';
import { sortParts, type BodyBlock } from './mime/body-parts.js';
import { cleanLine, cutText } from './mime/clean-text.js';
import { firstField, type HeaderField } from './mime/header-fields.js';
import { readMessage } from './mime/read-message.js';
import type { MailAddress, MailCut, MailEnvelopeHint, ParsedMail } from './parsed-mail.js';
import { sanitiseMailHtml } from './sanitise-mail-html.js';
import { visibleText } from './visible-text.js';

const MAX_RECIPIENTS = 1_000;
const MAX_SUBJECT = 2_000;
const MAX_TEXT = 2_000_000;
const MAX_HTML = 6_000_000;

/** Defenceless against a slow or greedy mail: only the parser's worker calls it. */
export const parseMail = async (
  raw: Uint8Array,
  { envelopeFrom }: MailEnvelopeHint = {},
): Promise<ParsedMail> => {
  const root = await readMessage(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  if (root.fields.length === 0) throw new MailParseError('mail/unparsable', 'no header field at all');
  const { fields } = root;
  const cut = new Set<MailCut>();
  const shorten = (what: MailCut, text: string, most: number): string => {
    if (text.length > most) cut.add(what);
    return cutText(text, most);
  };
  const recipients = (what: MailCut & ('to' | 'cc' | 'reply-to')): MailAddress[] => {
    const all = parseAddressList(joinFields(fields, what), MAX_RECIPIENTS + 1);
    if (all.length > MAX_RECIPIENTS) cut.add(what);
    return all.slice(0, MAX_RECIPIENTS);
  };

  const { blocks, attachments: leaves } = sortParts(root);
  const attachments = readAttachments(leaves);
  const subject = shorten(
    'subject',
    cleanLine(decodeWords(firstField(fields, 'subject')?.slice(0, 20_000) ?? '')),
    MAX_SUBJECT,
  );
  const html = shorten('html', htmlOf(blocks), MAX_HTML);
  const readHtml = html ? sanitiseMailHtml(html, { inlineImages: inlineImagesOf(attachments) }) : null;
  const text = shorten('text', textOf(blocks, readHtml), MAX_TEXT).trimEnd();
  // escaping can blow five megabytes of `<` up to twenty: such a mail is read as text
  const safeHtml = readHtml === null || readHtml.length <= 2 * MAX_HTML ? readHtml : null;
  if (safeHtml !== readHtml) cut.add('html');
  const from = parseAddress(firstField(fields, 'from'));
  const date = parseMailDate(firstField(fields, 'date'));
  const deliveryStatus = readDeliveryStatus(leaves);
  const leafTypes = leaves.map(({ part }) => part.type.value);
  const classification = classifyMail({
    fields,
    leafTypes,
    root,
    from,
    subject,
    envelopeFrom,
    deliveryStatus,
  });
  const references = parseReferences(firstField(fields, 'references'));
  const headers = boundedHeaders(fields);
  if (headers.cut) cut.add('headers');

  return {
    messageId: parseMessageId(firstField(fields, 'message-id')),
    inReplyTo: parseMessageId(firstField(fields, 'in-reply-to')),
    references,
    from,
    sender: parseAddress(firstField(fields, 'sender')),
    replyTo: recipients('reply-to'),
    to: recipients('to'),
    cc: recipients('cc'),
    subject,
    date,
    headers: headers.kept,
    text,
    visibleText: visibleText(text, subject),
    safeHtml,
    attachments,
    classification,
    bounce:
      classification.kind === 'bounce'
        ? describeBounce(
            deliveryStatus.length > 0 ? deliveryStatus : readBounceProse(fields, text),
            readOriginalMessageId(leaves, text, fields),
          )
        : null,
    contentHash: hashContent({
      from,
      date: date ?? cleanLine(firstField(fields, 'date') ?? ''),
      subject,
      text: blocks.flatMap(({ plain }) => plain).join('\n'),
      html,
      sha256: attachments.map(({ sha256 }) => sha256),
    }),
    cut: [...cut],
  };
};

const joinFields = (fields: HeaderField[], name: string): string =>
  fields
    .filter((field) => field.name === name)
    .map(({ value }) => value)
    .join(', ');

/** As soon as one stretch has HTML the whole body is HTML, plain stretches included, in order. */
const htmlOf = (blocks: BodyBlock[]): string =>
  blocks.some(({ html }) => html.length > 0)
    ? blocks
        .map(({ plain, html }) => (html.length > 0 ? html.join('\n') : plain.map(paragraphOf).join('\n')))
        .join('\n')
    : '';

const paragraphOf = (plain: string): string =>
  `<div>${plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')}</div>`;

/** The sender's own plain text wins, stretch by stretch; HTML speaks where there is none. */
const textOf = (blocks: BodyBlock[], safeHtml: string | null): string => {
  const plain = blocks.map((block) => block.plain.join('\n'));
  if (!safeHtml || blocks.every((block, index) => plain[index]!.trim() || block.html.length === 0))
    return plain.join('\n');
  if (plain.every((text) => !text.trim())) return htmlToText(safeHtml);
  return blocks
    .map((block, index) =>
      plain[index]!.trim()
        ? plain[index]!
        : htmlToText(sanitiseMailHtml(block.html.join('\n'), { inlineImages: new Map() })),
    )
    .join('\n');
};
