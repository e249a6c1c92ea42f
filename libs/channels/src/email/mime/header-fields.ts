import { Headers } from '@zone-eu/mailsplit';
import { decodeText } from './charset.js';

export interface HeaderField {
  /** lower case */
  name: string;
  /** unfolded, encoded words left as they are */
  value: string;
}

const FIELD = /^([!-9;-~]+)[ \t]*:([^]*)$/;

/**
 * Raw 8-bit values are read as UTF-8 (RFC 6532), else as windows-1252, field by field: one Latin-1 subject must
 * not spoil the UTF-8 name above it. A line that is no field is skipped.
 */
export const fieldsOf = (headers: Headers): HeaderField[] =>
  headers.getList().flatMap(({ line }) => {
    const match = FIELD.exec(decodeText(Buffer.from(line, 'latin1'), null).replace(/[\r\n]+/g, ''));
    return match ? [{ name: match[1]!.toLowerCase(), value: match[2]!.trim() }] : [];
  });

export const parseHeaderBlock = (block: Buffer): HeaderField[] => fieldsOf(new Headers(block));

export const firstField = (fields: HeaderField[], name: string): string | null =>
  fields.find((field) => field.name === name)?.value ?? null;
