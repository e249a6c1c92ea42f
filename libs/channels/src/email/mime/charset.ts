import { TextDecoder } from 'node:util';

const UTF8 = new TextDecoder('utf-8');
const WINDOWS_1252 = new TextDecoder('windows-1252');
const UNDECLARED = new Set(['', 'us-ascii', 'ascii', 'ansi_x3.4-1968', 'unknown-8bit', 'utf-8', 'utf8']);

/**
 * Text of bytes whose charset may be missing, wrong or invented. Undeclared (and falsely declared ASCII or
 * UTF-8) text is UTF-8 when it can be, else windows-1252: what French mailers send when they say nothing.
 */
export const decodeText = (bytes: Uint8Array, charset: string | null | undefined): string => {
  const label = (charset ?? '').trim().toLowerCase();
  const decoder = UNDECLARED.has(label) ? null : decoderFor(label);
  return decoder ? decoder.decode(bytes) : guessText(bytes);
};

const guessText = (bytes: Uint8Array): string => {
  const text = UTF8.decode(bytes);
  // U+FFFD beside real accents is a damaged or truncated UTF-8; U+FFFD alone is another charset
  if (!text.includes('\uFFFD') || /[\u0080-\uFFFC]/.test(text)) return text;
  return WINDOWS_1252.decode(bytes);
};

/** null for a label nobody knows, and for UTF-7, which Encoding (WHATWG) leaves out on purpose. */
const decoderFor = (label: string): TextDecoder | null => {
  for (const candidate of [label, label.replace(/^(?:x-|cs)/, ''), label.replace(/^cp-?/, 'windows-')]) {
    try {
      return new TextDecoder(candidate);
    } catch {
      continue;
    }
  }
  return null;
};
