import type { CommitmentKind, CommitmentState } from './commitment.js';
import { ANSWER_KINDS, type PromiseTerms } from './commitment-policy.js';
import { conditionsOf, KINDS, type StopAct } from './promise-conditions.js';

/** A promise of a file, as far as the choice of its line goes. */
export interface Owed {
  id: string;
  kind: CommitmentKind;
  source: string;
  state: CommitmentState;
}

export interface Requalified {
  /** counted again from the same start, on this line */
  recounted: { id: string; line: PromiseTerms }[];
  /** hold no longer */
  cancelled: string[];
  /** hold now, from the same receipt */
  started: PromiseTerms[];
}

/**
 * What other lines make of the promises of a file (its topic or its nature was changed). Each line takes the promise of
 * its kind and source, else of its kind, else the answer promised under another name. What is judged stays so; what was
 * never a policy's (a day announced, a call back asked for, the accusé d'enregistrement) is left alone.
 *
 * @param lines those that hold now and count from the receipt
 * @param done acts that keep a promise and were done before: a line they would have kept owes nothing
 */
export function requalify(
  owed: readonly Owed[],
  lines: readonly PromiseTerms[],
  done: readonly StopAct[],
): Requalified {
  const taken = new Map<PromiseTerms, Owed>();
  // what is owed first: the line of an answer given is that of the one still to give
  const free = [
    ...owed.filter(({ state }) => isOpen(state)),
    ...owed.filter(({ state }) => state === 'kept' || state === 'broken'),
  ];
  for (const alike of LIKENESSES) {
    for (const line of lines) {
      if (taken.has(line)) continue;
      const at = free.findIndex((promise) => alike(promise, line));
      if (at >= 0) taken.set(line, free.splice(at, 1)[0]!);
    }
  }
  return {
    recounted: [...taken].filter(([, { state }]) => isOpen(state)).map(([line, { id }]) => ({ id, line })),
    cancelled: free.filter(({ kind, state }) => isOpen(state) && isOfReceipt(kind)).map(({ id }) => id),
    started: lines.filter(
      (line) =>
        !taken.has(line) &&
        isOfReceipt(line.kind) &&
        !conditionsOf(line).keptBy.some((act) => done.includes(act)),
    ),
  };
}

const LIKENESSES: readonly ((promise: Pick<Owed, 'kind' | 'source'>, line: PromiseTerms) => boolean)[] = [
  (promise, line) => promise.kind === line.kind && promise.source === line.source,
  (promise, line) => promise.kind === line.kind,
  (promise, line) => sameFamily(promise.kind, line.kind),
];

/** The line that says most nearly the same as a promise made before. */
export function likestLine(
  promise: Pick<Owed, 'kind' | 'source'>,
  lines: readonly PromiseTerms[],
): PromiseTerms | null {
  for (const alike of LIKENESSES) {
    const line = lines.find((one) => alike(promise, one));
    if (line) return line;
  }
  return null;
}

const isOpen = (state: CommitmentState): boolean => state === 'running' || state === 'paused';

const isOfReceipt = (kind: CommitmentKind): boolean =>
  KINDS[kind].startedBy === 'receipt' && !KINDS[kind].stays;

/** An answer promised under another name is still the answer that was promised. */
export const sameFamily = (a: CommitmentKind, b: CommitmentKind): boolean =>
  a === b || (ANSWER_KINDS.includes(a) && ANSWER_KINDS.includes(b));
