import { MailParseError } from '../mail-parse-error.js';
import { parseHeaderBlock } from './header-fields.js';
import { describePart, isMultipart, type MimePart } from './mime-part.js';

const MAX_DEPTH = 100;
const MAX_PARTS = 2_000;
const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

interface OpenMultipart {
  part: MimePart;
  /** null until the first delimiter-like line, when the sender forgot to declare it */
  boundary: Buffer | null;
}

/**
 * The MIME tree of a raw message, in one pass and without recursion: nesting costs memory, never stack.
 * Bodies are views of `raw`, exact to the byte: the hash of an attachment is the hash of what was sent.
 */
export const splitMessage = (raw: Buffer): MimePart => {
  const source = withLineFeeds(raw);
  const open: OpenMultipart[] = [];
  let root: MimePart | null = null;
  let current: MimePart | null = null;
  let headerStart = 0;
  let bodyStart = -1;
  let parts = 0;
  let lineStart = 0;

  const endHeader = (headerEnd: number, nextLine: number) => {
    const parent = open.at(-1)?.part ?? null;
    current = describePart(parseHeaderBlock(source.subarray(headerStart, headerEnd)), parent);
    if (++parts > MAX_PARTS) throw new MailParseError('mail/too-many-parts', `more than ${MAX_PARTS} parts`);
    if (parent) parent.children.push(current);
    root ??= current;
    bodyStart = nextLine;
    if (!isMultipart(current)) return;
    if (open.length >= MAX_DEPTH) throw new MailParseError('mail/too-deep', `more than ${MAX_DEPTH} levels`);
    const boundary = current.type.params.get('boundary')?.trimEnd();
    open.push({ part: current, boundary: boundary ? Buffer.from(boundary) : null });
  };
  const endBody = (end: number) => {
    if (current && bodyStart >= 0) current.body = source.subarray(bodyStart, Math.max(bodyStart, end));
    current = null;
    bodyStart = -1;
  };

  while (lineStart < source.length) {
    const lineFeed = source.indexOf(LF, lineStart);
    const next = lineFeed < 0 ? source.length : lineFeed + 1;
    const lineEnd = endOfLine(source, lineStart, lineFeed < 0 ? source.length : lineFeed);
    const inHeader = headerStart >= 0;
    const delimiter =
      open.length > 0 && source[lineStart] === DASH && source[lineStart + 1] === DASH
        ? findDelimiter(source, lineStart, lineEnd, open)
        : null;

    if (delimiter) {
      if (inHeader) endHeader(lineStart, lineStart);
      endBody(beforeLineBreak(source, lineStart));
      open.length = delimiter.closes ? delimiter.level : delimiter.level + 1;
      headerStart = delimiter.closes ? -1 : next;
    } else if (inHeader && lineEnd === lineStart) {
      endHeader(lineStart, next);
      headerStart = -1;
    }
    lineStart = next;
  }
  if (headerStart >= 0 && (!root || headerStart < source.length)) endHeader(source.length, source.length);
  endBody(source.length);
  return root!;
};

/** A mail without a single LF was written by something that ends its lines with CR. */
const withLineFeeds = (raw: Buffer): Buffer => {
  if (raw.includes(LF) || !raw.includes(CR)) return raw;
  const copy = Buffer.from(raw);
  for (let i = copy.indexOf(CR); i >= 0; i = copy.indexOf(CR, i + 1)) copy[i] = LF;
  return copy;
};

const endOfLine = (source: Buffer, start: number, lineFeed: number): number => {
  let end = lineFeed;
  while (end > start && source[end - 1] === CR) end--;
  return end;
};

/** The line break before a delimiter belongs to the delimiter (RFC 2046 §5.1.1). */
const beforeLineBreak = (source: Buffer, lineStart: number): number => {
  if (lineStart === 0 || source[lineStart - 1] !== LF) return lineStart;
  return source[lineStart - 2] === CR ? lineStart - 2 : lineStart - 1;
};

const findDelimiter = (source: Buffer, start: number, lineEnd: number, open: OpenMultipart[]) => {
  let end = lineEnd;
  while (end > start + 2 && (source[end - 1] === 0x20 || source[end - 1] === 0x09)) end--;
  const length = end - start - 2;
  for (let level = open.length - 1; level >= 0; level--) {
    const multipart = open[level]!;
    if (!multipart.boundary) {
      if (length < 1 || !/^\s+content-/i.test(source.toString('latin1', end, end + 64))) continue;
      multipart.boundary = Buffer.from(source.subarray(start + 2, end));
    }
    const size = multipart.boundary.length;
    const closes = length === size + 2 && source[end - 1] === DASH && source[end - 2] === DASH;
    if (length !== size && !closes) continue;
    if (multipart.boundary.compare(source, start + 2, start + 2 + size) === 0) return { level, closes };
  }
  return null;
};
