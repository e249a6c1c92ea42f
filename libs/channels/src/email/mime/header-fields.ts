import { decodeText } from './charset.js';

export interface HeaderField {
  /** lower case */
  name: string;
  /** unfolded, encoded words left as they are */
  value: string;
}

const FIELD = /^([!-9;-~]+)[ \t]*:([^]*)$/;

/**
 * Fields of one header block. Raw 8-bit values are read as UTF-8 (RFC 6532), else as windows-1252, field by
 * field: one Latin-1 subject must not spoil the UTF-8 name above it. A line that is no field is skipped, as
 * is the « From » line of an mbox.
 */
export const parseHeaderBlock = (block: Buffer): HeaderField[] => {
  const fields: HeaderField[] = [];
  for (const line of unfoldedLines(block)) {
    const match = FIELD.exec(decodeText(line, null).replace(/[\r\n]+/g, ''));
    if (match) fields.push({ name: match[1]!.toLowerCase(), value: match[2]!.trim() });
  }
  return fields;
};

function* unfoldedLines(block: Buffer): Generator<Buffer> {
  let start = 0;
  let lineEnd = block.indexOf(0x0a);
  while (start < block.length) {
    const next = lineEnd < 0 ? block.length : lineEnd + 1;
    const folded = block[next] === 0x20 || block[next] === 0x09;
    if (!folded || next >= block.length) {
      yield block.subarray(start, next);
      start = next;
    }
    lineEnd = block.indexOf(0x0a, next);
  }
}

export const firstField = (fields: HeaderField[], name: string): string | null =>
  fields.find((field) => field.name === name)?.value ?? null;
