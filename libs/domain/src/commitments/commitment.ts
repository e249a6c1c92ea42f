import type { Pause } from './pauses.js';

/** What is promised. French names: domain.md §1.8. */
export const COMMITMENT_KINDS = [
  'registration-receipt',
  'acknowledgement',
  'answer',
  'personal-answer',
  'resolution',
  'announced',
  'callback',
  'review-reply',
  'implicit-decision',
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const CLOCKS = ['continuous', 'working-days', 'opening-hours', 'civil'] as const;
export type Clock = (typeof CLOCKS)[number];

export const CIVIL_UNITS = ['calendar', 'ouvre', 'ouvrable'] as const;
export type CivilUnit = (typeof CIVIL_UNITS)[number];

export const ROLL_OVERS = ['none', 'next-working-day'] as const;
export type RollOver = (typeof ROLL_OVERS)[number];

export const COMMITMENT_STATES = ['running', 'paused', 'kept', 'broken', 'cancelled'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** How long a promise leaves, and on which clock. `unit` and `rollOver` speak to the civil clock only. */
export interface Budget {
  clock: Clock;
  /** ISO 8601 duration, as the policy states it */
  within: string;
  /** `calendar` when absent */
  unit?: CivilUnit | null;
  /** `none` when absent */
  rollOver?: RollOver | null;
}

/**
 * One promise made on one file. Kept when the act that keeps it was done at the due instant at the latest,
 * whatever the order of the rows; « tenue en retard » is `broken` with a `keptAt`.
 */
export interface Commitment {
  id: string;
  kind: CommitmentKind;
  budget: Budget;
  startedAt: Date;
  /** while paused, the date it would have if the wait ended as it began */
  dueAt: Date;
  state: CommitmentState;
  keptAt: Date | null;
  /**
   * The due instant that passed, not the later moment at which a worker noticed. A promise is broken in the
   * ledger once: this stays when an act done in time comes to light afterwards, and only `state` judges.
   */
  brokenAt: Date | null;
  cancelledAt: Date | null;
  /** when a worker must look: the due instant, or the end of the wait; null when nothing will happen by itself */
  wakeAt: Date | null;
  pauses: Pause[];
}
