import charsets from 'libmime/lib/charset.js';
import { TextDecoder } from 'node:util';

const UTF8 = new TextDecoder('utf-8');
const UNDECLARED = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  '7bit',
  'unknown-8bit',
  'utf-8',
  'utf8',
]);

/**
 * Text of bytes whose charset may be missing, wrong or invented. Undeclared (and falsely declared ASCII or
 * UTF-8) text is UTF-8 when it can be, else windows-1252: what French mailers send when they say nothing.
 */
export const decodeText = (bytes: Buffer, charset: string | null | undefined): string => {
  const label = (charset ?? '').trim().toLowerCase();
  const known = !UNDECLARED.has(label) && charsets.createDecodeStream(label).supported;
  return known ? charsets.decode(bytes, label) : guessText(bytes);
};

const guessText = (bytes: Buffer): string => {
  const text = UTF8.decode(bytes);
  // U+FFFD beside real accents is a damaged or truncated UTF-8; U+FFFD alone is another charset
  if (!text.includes('\uFFFD') || /[\u0080-\uFFFC]/.test(text)) return text;
  return charsets.decode(bytes, 'windows-1252');
};

/** 0x80–0x9F of windows-1252; '' where it has nothing. */
const UPPER = Array.from({ length: 32 }, (_, i) =>
  charsets.decode(Buffer.of(0x80 + i), 'windows-1252').replace('\uFFFD', ''),
);

/**
 * The euro, the œ and the typographic apostrophe of every Outlook, declared ISO-8859-1. Nobody means C1 control
 * characters in a mail, so they are put right wherever text comes from, as HTML does with `&#146;`.
 */
export const repairWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => UPPER[control.charCodeAt(0) - 0x80]!);
