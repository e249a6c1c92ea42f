import libmime from 'libmime';
import { decodeText } from './charset.js';
import { cleanText } from './clean-text.js';
import { fileNameOf, isMultipart, type MimePart } from './mime-part.js';

/** One stretch of the body: what a `multipart/alternative`, or a lone text part, says in each form. */
export interface BodyBlock {
  plain: string[];
  html: string[];
}

export interface MailLeaf {
  part: MimePart;
  /** inside a `multipart/related`, where a Content-ID makes it a resource of the HTML */
  related: boolean;
}

export interface MailBody {
  blocks: BodyBlock[];
  attachments: MailLeaf[];
}

interface Step {
  part: MimePart;
  block: BodyBlock | null;
  related: boolean;
}

/** Sorts the leaves into what is read and what is attached. A stack of our own: depth is the sender's choice. */
export const sortParts = (root: MimePart): MailBody => {
  const body: MailBody = { blocks: [], attachments: [] };
  const steps: Step[] = [{ part: root, block: null, related: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { part, related } = step;
    // whoever gives a plain text a boundary is shown whole: text and parts
    if (part.children.length === 0 || !isMultipart(part)) sortLeaf(body, step);
    const block = part.type.value === 'multipart/alternative' ? newBlock(body) : step.block;
    const inRelated = related || part.type.value === 'multipart/related';
    for (const child of part.children.toReversed()) steps.push({ part: child, block, related: inRelated });
  }
  return body;
};

const newBlock = (body: MailBody): BodyBlock => {
  const block = { plain: [], html: [] };
  body.blocks.push(block);
  return block;
};

const sortLeaf = (body: MailBody, { part, block, related }: Step) => {
  const form = bodyForm(part, body);
  if (form) (block ?? newBlock(body))[form].push(textOf(part));
  else if (part.bytes.length > 0 || fileNameOf(part)) body.attachments.push({ part, related });
};

/** A named text part is a file, except the very first one: old Outlooks name the body itself. */
const bodyForm = (part: MimePart, body: MailBody): keyof BodyBlock | null => {
  const { value } = part.type;
  // a multipart whose delimiters never came: what is there is readable, as text
  if (isMultipart(part)) return 'plain';
  if (value !== 'text/plain' && value !== 'text/html') return null;
  if (part.disposition.value === 'attachment') return null;
  const nothingReadYet = body.blocks.every(({ plain, html }) => plain.length + html.length === 0);
  if (fileNameOf(part) && (part.disposition.value || !nothingReadYet)) return null;
  return value === 'text/html' ? 'html' : 'plain';
};

/** RFC 3676 §4.3: whatever the line before « -- » ends in, the signature begins on a line of its own. */
const SOFT_BEFORE_SIGNATURE = /(?<! ) +(?=\n>* ?-- (?:\n|$))/g;

const textOf = (part: MimePart): string => {
  const text = cleanText(decodeText(part.bytes, part.type.params.get('charset')));
  if (part.type.value !== 'text/plain' || part.type.params.get('format')?.toLowerCase() !== 'flowed')
    return text;
  return libmime.decodeFlowed(
    text.replace(SOFT_BEFORE_SIGNATURE, ''),
    part.type.params.get('delsp')?.toLowerCase() === 'yes',
  );
};
