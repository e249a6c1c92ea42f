import { ProblemError } from './problem.js';

/** Opaque to callers: the last row's sort key. */
export const writeCursor = (key: readonly [string, string]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

const ID = /^[0-9a-f-]{36}$/;
const RANK = /^(infinity|\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/;

/** @throws ProblemError `request/invalid-cursor` */
export function readCursor(cursor: string): [rank: string, id: string] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && RANK.test(String(key[0])) && ID.test(String(key[1])))
      return [String(key[0]), String(key[1])];
  } catch {
    // not one of ours: said below
  }
  throw new ProblemError('request/invalid-cursor');
}
