import { decodeWords } from 'postal-mime';
import { decodeText } from './charset.js';

export interface StructuredField {
  /** lower case */
  value: string;
  params: Map<string, string>;
}

const MAX_PARAMETERS = 200;
const MAX_LENGTH = 8_192;
const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\[^])*)"?|([^;]*))/g;

/** `Content-Type` and `Content-Disposition`: value, parameters, RFC 2231 pieces and charsets. */
export const parseStructuredField = (field: string | null): StructuredField => {
  const source = (field ?? '').slice(0, MAX_LENGTH);
  const semicolon = source.indexOf(';');
  const value = semicolon < 0 ? source : source.slice(0, semicolon);
  const found = new Map<string, string>();
  if (semicolon >= 0) {
    for (const [, name, quoted, token] of source.slice(semicolon).matchAll(PARAMETER)) {
      const key = name!.toLowerCase();
      // the first one wins: a scanner before us and we must read the same mail
      if (!found.has(key)) found.set(key, quoted?.replace(/\\([^])/g, '$1') ?? withoutComment(token ?? ''));
      if (found.size >= MAX_PARAMETERS) break;
    }
  }
  return { value: withoutComment(value).toLowerCase(), params: joinContinuations(found) };
};

const withoutComment = (token: string): string => token.replace(/(^|\s)\([^)]*\)\s*$/, '').trim();

interface Piece {
  index: number;
  text: string;
  encoded: boolean;
}

/** RFC 2231 §3–4: `name*0*=utf-8''%C3%A9; name*1="t.pdf"`. The extended form outranks a plain one. */
const joinContinuations = (found: Map<string, string>): Map<string, string> => {
  const params = new Map<string, string>();
  const extended = new Map<string, Piece[]>();
  for (const [key, text] of found) {
    const match = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(key);
    if (!match) {
      params.set(key, text.includes('=?') ? decodeWords(text) : text);
      continue;
    }
    const pieces = extended.get(match[1]!) ?? [];
    pieces.push({ index: Number(match[2] ?? 0), text, encoded: key.endsWith('*') });
    extended.set(match[1]!, pieces);
  }
  for (const [key, pieces] of extended) params.set(key, decodePieces(pieces));
  return params;
};

const decodePieces = (pieces: Piece[]): string => {
  pieces.sort((a, b) => a.index - b.index);
  const first = pieces[0]!;
  const tagged = first.encoded ? /^([^']*)'[^']*'([^]*)$/.exec(first.text) : null;
  if (tagged) first.text = tagged[2]!;
  // one multibyte character may be cut between two pieces: join the bytes, then read them
  const bytes = pieces.map(({ text, encoded }) => (encoded ? percentBytes(text) : Buffer.from(text)));
  const joined = decodeText(Buffer.concat(bytes), tagged?.[1] || 'utf-8');
  return joined.includes('=?') ? decodeWords(joined) : joined;
};

const percentBytes = (text: string): Buffer =>
  Buffer.concat(
    text
      .split(/(%[0-9a-f]{2})/i)
      .map((part, index) => (index % 2 ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part))),
  );
