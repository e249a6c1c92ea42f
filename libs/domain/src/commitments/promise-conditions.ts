import type { CommitmentKind } from './commitment.js';

/** What a promise counts from. */
export const PROMISE_STARTS = ['receipt', 'callback-asked'] as const;
export type PromiseStart = (typeof PROMISE_STARTS)[number];

/** Waits that may stop its clock. */
export const PROMISE_WAITS = ['waiting-resident', 'waiting-third-party'] as const;
export type PromiseWait = (typeof PROMISE_WAITS)[number];

/**
 * What keeps a promise, each an act whose doing is on record: the two automatic letters that have left (the second says
 * all that CRPA R112-11-1 asks), a named agent's answer that has left or stands on the resident's page, a contact of
 * ours that reached him, a letter posted, the work done.
 */
export const STOP_ACTS = [
  'registration-sent',
  'reception-sent',
  'message-sent',
  'page-published',
  'contact-reached',
  'letter-sent',
  'work-done',
] as const;
export type StopAct = (typeof STOP_ACTS)[number];

export interface PromiseConditions {
  startedBy: PromiseStart;
  pausedBy: readonly PromiseWait[];
  keptBy: readonly StopAct[];
}

/** Kept by our own act alone: nothing automatic, no silence, no « en attente » (architecture §2). */
export const ANSWERING: readonly StopAct[] = ['message-sent', 'page-published', 'contact-reached'];

interface Kind extends PromiseConditions {
  /** no wait moves it: the law's date, or a day told to somebody */
  fixed: boolean;
  /** acts a policy may name for it */
  keepable: readonly StopAct[];
  /** belongs to its own file, and is not owed by one that file is merged into */
  stays: boolean;
}

const answering: Kind = {
  startedBy: 'receipt',
  pausedBy: PROMISE_WAITS,
  keptBy: ANSWERING,
  fixed: false,
  keepable: ANSWERING,
  stays: false,
};
const working: Kind = { ...answering, keptBy: ['work-done'], keepable: ['work-done'] };
const received: readonly StopAct[] = ['reception-sent', 'letter-sent', ...ANSWERING];
const unmoved = { fixed: true, pausedBy: [] } as const;

/** What a line means where it says nothing (ADR 0028). Lines kept before there were conditions say nothing. */
export const KINDS: Readonly<Record<CommitmentKind, Kind>> = {
  'registration-receipt': {
    ...answering,
    ...unmoved,
    keptBy: ['registration-sent'],
    keepable: ['registration-sent'],
    stays: true,
  },
  acknowledgement: { ...answering, ...unmoved, keptBy: received, keepable: received },
  answer: answering,
  'personal-answer': answering,
  resolution: working,
  announced: { ...working, ...unmoved, stays: true },
  callback: {
    ...answering,
    ...unmoved,
    startedBy: 'callback-asked',
    keptBy: ['contact-reached'],
    keepable: ['contact-reached'],
  },
  'review-reply': answering,
  // CRPA L114-5: suspended while the resident has pieces to send, and by nothing of the town's own
  'implicit-decision': { ...answering, pausedBy: ['waiting-resident'] },
};

/** Conditions as a line states them, its kind's own where it does not. */
export const conditionsOf = ({
  kind,
  startedBy,
  pausedBy,
  keptBy,
}: { kind: CommitmentKind } & {
  [Part in keyof PromiseConditions]?: PromiseConditions[Part] | null;
}): PromiseConditions => ({
  startedBy: startedBy ?? KINDS[kind].startedBy,
  pausedBy: pausedBy ?? KINDS[kind].pausedBy,
  keptBy: keptBy ?? KINDS[kind].keptBy,
});
