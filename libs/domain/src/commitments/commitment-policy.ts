import type { Channel, LegalNature } from '../tickets/ticket.js';
import type { Budget, CivilUnit, Clock, CommitmentKind, RollOver } from './commitment.js';
import type { PromiseStart, PromiseWait, StopAct } from './promise-conditions.js';

/** One line of a policy: what is promised, on which clock, and on which files. */
export interface PromiseTerms {
  kind: CommitmentKind;
  clock: Clock;
  /** ISO 8601 duration */
  within: string;
  unit?: CivilUnit;
  rollOver?: RollOver;
  /** the text that obliges (`CRPA R112-11-2`), or the town's own promise */
  source: string;
  /** holds for these alone; every one when absent */
  channels?: Channel[];
  /** holds for these alone; every one, and a file of which it is not known yet, when absent */
  natures?: LegalNature[];
  /** the kind's own when absent, as for the two below (`KINDS`) */
  startedBy?: PromiseStart;
  pausedBy?: PromiseWait[];
  keptBy?: StopAct[];
  /** percents of the time at which somebody is told; none in versions older than warnings */
  warnAt?: number[];
}

/** What a line says of time, alone. */
export const budgetOf = ({ clock, within, unit, rollOver }: PromiseTerms): Budget => ({
  clock,
  within,
  ...(unit && { unit }),
  ...(rollOver && { rollOver }),
});

/** What a town promises for a kind of request; versions of it are immutable. */
export interface CommitmentPolicy {
  promises: PromiseTerms[];
  /** a resident who writes again after being answered is owed a new answer, on the same terms */
  answersEachMessage: boolean;
}

/** Promises of an answer: a file that owes one stays in its queue, whatever its status. */
export const ANSWER_KINDS: readonly CommitmentKind[] = ['answer', 'personal-answer'];
