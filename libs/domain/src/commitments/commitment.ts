/** What is promised. French names: domain.md §1.8. */
export const COMMITMENT_KINDS = [
  'registration-receipt',
  'acknowledgement',
  'answer',
  'personal-answer',
  'resolution',
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
