import type { CivilUnit, Clock, CommitmentKind, RollOver } from './commitment.js';

/** One line of a policy: what is promised, on which clock. */
export interface PromiseTerms {
  kind: CommitmentKind;
  clock: Clock;
  /** ISO 8601 duration */
  within: string;
  unit?: CivilUnit;
  rollOver?: RollOver;
  /** the text that obliges (`CRPA R112-11-2`), or the town's own promise */
  source: string;
}

/** What a town promises for a kind of request; versions of it are immutable. */
export interface CommitmentPolicy {
  promises: PromiseTerms[];
  /** a resident who writes again after being answered is owed a new answer, on the same terms */
  answersEachMessage: boolean;
}

/** Promises that only a named agent's own act keeps (architecture §2). */
export const ANSWER_KINDS: readonly CommitmentKind[] = ['answer', 'personal-answer'];
