import { Splitter, type MimeNode, type SplitterChunk } from '@zone-eu/mailsplit';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { MailParseError } from '../mail-parse-error.js';
import { MAIL_MAX_BYTES } from '../mail-size.js';
import { fieldsOf } from './header-fields.js';
import { describePart, isMultipart, type MimePart } from './mime-part.js';

const MAX_DEPTH = 100;
const MAX_PARTS = 2_000;
const LF = 0x0a;
const CR = 0x0d;

interface OpenPart {
  part: MimePart;
  depth: number;
  /** still transfer-encoded: views of the raw mail, not copies */
  encoded: Buffer[];
}

/** The MIME tree of a raw message as mailsplit finds it, its leaves decoded and exact to the byte. */
export const readMessage = async (raw: Buffer): Promise<MimePart> => {
  const root = await readParts(withLineFeeds(raw));
  const boundary = isMultipart(root) && root.children.length === 0 ? forgottenBoundary(root.bytes) : null;
  if (!boundary) return root;
  const told = Buffer.from(`Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`);
  const { children } = await readParts(Buffer.concat([told, root.bytes]));
  return { ...root, children };
};

const readParts = async (source: Buffer): Promise<MimePart> => {
  const splitter = new Splitter({
    // a message in the message is a file, handed on as it came
    ignoreEmbedded: true,
    maxChildNodes: MAX_PARTS,
    // the shortest line of a header counts as 64 bytes there; what is too long is cut where it is read
    maxHeadSize: 64 * MAIL_MAX_BYTES,
  });
  const open = new Map<MimeNode, OpenPart>();
  splitter.end(source);
  try {
    for await (const chunk of splitter as AsyncIterable<SplitterChunk>) {
      if (chunk.type === 'node') open.set(chunk, openPart(chunk, open.get(chunk.parentNode as MimeNode)));
      // the lines between parts are data of the multipart, which is all there is when no part was found
      else if (chunk.type === 'body' || chunk.node.multipart) open.get(chunk.node)?.encoded.push(chunk.value);
    }
  } catch (error) {
    throw namedError(error);
  }
  for (const [node, { part, encoded }] of open) part.bytes = await decodedBody(node, part, encoded);
  return open.values().next().value!.part;
};

const openPart = (node: MimeNode, parent: OpenPart | undefined): OpenPart => {
  const depth = parent ? parent.depth + 1 : 0;
  if (depth > MAX_DEPTH) throw new MailParseError('mail/too-deep', `more than ${MAX_DEPTH} levels`);
  const part = describePart(node.headers ? fieldsOf(node.headers) : [], parent?.part ?? null);
  parent?.part.children.push(part);
  return { part, depth, encoded: [] };
};

const decodedBody = async (node: MimeNode, part: MimePart, encoded: Buffer[]): Promise<Buffer> => {
  // what surrounds the parts of a multipart was a note to the mailers of before MIME
  const surrounds = isMultipart(part) && part.children.length > 0;
  if (surrounds || isLineBreak(encoded)) return Buffer.alloc(0);
  return buffer(Readable.from(encoded).pipe(node.getDecoder()));
};

/** mailsplit tells an empty body by the line break before the delimiter, which is the delimiter's (RFC 2046 §5.1.1). */
const isLineBreak = ([first, second]: Buffer[]): boolean =>
  second === undefined && /^\r?\n$/.test(first?.toString('latin1', 0, 3) ?? '');

const namedError = (error: unknown): unknown =>
  (error as { code?: string }).code === 'EMAXLEN'
    ? new MailParseError('mail/too-many-parts', `more than ${MAX_PARTS} parts`)
    : error;

/** A mail without a single LF was written by something that ends its lines with CR. */
const withLineFeeds = (raw: Buffer): Buffer => {
  if (raw.includes(LF) || !raw.includes(CR)) return raw;
  const copy = Buffer.from(raw);
  for (let i = copy.indexOf(CR); i >= 0; i = copy.indexOf(CR, i + 1)) copy[i] = LF;
  return copy;
};

/** Some senders delimit their parts and forget to say with what: the first line that looks like it decides. */
const forgottenBoundary = (body: Buffer): string | null =>
  /^--(?! )([ !#-[\]-~]{0,199}[!#-[\]-~])[ \t]*\r?\n\s*content-/im.exec(
    body.toString('latin1', 0, 65_536),
  )?.[1] ?? null;
