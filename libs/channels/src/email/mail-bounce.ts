import { cleanLine, cutText } from './mime/clean-text.js';
import { decodeText } from './mime/charset.js';
import { firstField, parseHeaderBlock, type HeaderField } from './mime/header-fields.js';
import type { MailLeaf } from './mime/body-parts.js';
import { parseMessageId } from './message-ids.js';
import type { BouncedRecipient, MailBounce } from './parsed-mail.js';

const MAX_RECIPIENTS = 100;
const MAX_REPORT = 500_000;
const MAX_PROSE = 200_000;

/** RFC 3464: one block about the message, then one per recipient. */
export const readDeliveryStatus = (leaves: MailLeaf[]): BouncedRecipient[] => {
  const report = leaves.find(({ part }) => /^message\/(?:global-)?delivery-status$/.test(part.type.value));
  if (!report) return [];
  return decodeText(report.part.bytes.subarray(0, MAX_REPORT), null)
    .split(/\r?\n(?:[ \t]*\r?\n)+/, MAX_RECIPIENTS + 1)
    .map((block) => parseHeaderBlock(Buffer.from(block)))
    .filter((fields) => firstField(fields, 'action') ?? firstField(fields, 'final-recipient'))
    .map((fields) => ({
      address: typedValue(firstField(fields, 'final-recipient') ?? firstField(fields, 'original-recipient')),
      action: (firstField(fields, 'action') ?? '').toLowerCase().replace(/[^a-z].*$/s, ''),
      status: /[245]\.\d{1,3}\.\d{1,3}/.exec(firstField(fields, 'status') ?? '')?.[0] ?? '',
      diagnostic: typedValue(firstField(fields, 'diagnostic-code')),
    }));
};

/** « rfc822; x@y.test »: the type before the semicolon says nothing we need. */
const typedValue = (field: string | null): string =>
  cutText(cleanLine((field ?? '').replace(/^[\w-]+\s*;/, '')).replace(/^<|>$/g, ''), 1_000);

/** Bounces from before RFC 3464, and Exim's: nothing but prose and `X-Failed-Recipients`. */
export const readBounceProse = (fields: HeaderField[], text: string): BouncedRecipient[] => {
  const prose = text.slice(0, 20_000);
  const status = /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(prose)?.[0] ?? '';
  const delayed = /\b(?:delayed|retard|will (?:keep trying|be retried)|not yet been delivered)\b/i.test(
    prose,
  );
  const failed =
    firstField(fields, 'x-failed-recipients')?.split(',') ??
    prose.match(/<?[\w.+'-]+@[\w-]+(?:\.[\w-]+)+>?/g) ??
    [];
  const addresses = [...new Set(failed.map((address) => address.replace(/[<>\s]/g, '')).filter(Boolean))];
  const diagnostic =
    prose.split('\n').find((line) => /(?<!\d)[45]\d\d[ -]|[45]\.\d{1,3}\.\d{1,3}/.test(line)) ?? '';
  return addresses
    .slice(0, firstField(fields, 'x-failed-recipients') ? MAX_RECIPIENTS : 1)
    .map((address) => ({
      address,
      action: delayed || status.startsWith('4') ? 'delayed' : 'failed',
      status,
      diagnostic: cutText(cleanLine(diagnostic), 1_000),
    }));
};

/** A failure is for good when it says `failed` or 5.x.x; a delay is not, whatever number comes with it. */
export const describeBounce = (
  recipients: BouncedRecipient[],
  originalMessageId: string | null,
): MailBounce => ({
  originalMessageId,
  recipients,
  permanent: recipients.some(
    ({ action, status }) => action === 'failed' || (!action && status.startsWith('5')),
  ),
});

/** The returned mail, whole or its headers only (RFC 6522 §3), or what the prose copied of it. */
export const readOriginalMessageId = (
  leaves: MailLeaf[],
  text: string,
  headers: HeaderField[],
): string | null => {
  const returned = leaves.find(({ part }) =>
    /^(?:message\/(?:global|rfc822)|text\/rfc822-headers|message\/global-headers)$/.test(part.type.value),
  );
  if (returned) {
    const id = parseMessageId(firstField(parseHeaderBlock(headerOf(returned.part.bytes)), 'message-id'));
    if (id) return id;
  }
  const quoted = /^[> \t]*message-id:[ \t]*(<[^<>\s]{1,996}>)/im.exec(text.slice(0, MAX_PROSE))?.[1];
  return parseMessageId(quoted ?? firstField(headers, 'in-reply-to') ?? firstField(headers, 'references'));
};

const headerOf = (message: Buffer): Buffer => {
  const end = /\r?\n\r?\n/.exec(message.toString('latin1', 0, 200_000))?.index;
  return message.subarray(0, end ?? Math.min(message.length, 200_000));
};
