import { isId } from './id.pipe.js';
import { ProblemError } from './problem.js';

/** Opaque to callers: the last row's sort key. */
export const writeCursor = (key: readonly [string, string]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

const isInstant = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/** @throws ProblemError `request/invalid-cursor` */
export function readCursor(cursor: string): [rank: string, id: string] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [rank, id] = Array.isArray(key) ? key.map(String) : [];
    if (rank && id && (rank === 'infinity' || isInstant(rank)) && isId(id)) return [rank, id];
  } catch {
    // not one of ours: said below
  }
  throw new ProblemError('request/invalid-cursor');
}
