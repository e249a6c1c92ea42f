import type { Commitment } from '../commitments/commitment.js';

/** What became of one promise, as the on-time rate judges it. */
export const ON_TIME_VERDICTS = ['kept', 'late', 'overdue', 'running', 'paused', 'cancelled'] as const;
export type OnTimeVerdict = (typeof ON_TIME_VERDICTS)[number];
export type OnTimeCounts = Record<OnTimeVerdict, number>;

/** `late`: done after its date; `overdue`: past its date and still owed, whether or not a worker has noticed yet. */
export function onTimeVerdict(
  { state, dueAt, keptAt }: Pick<Commitment, 'state' | 'dueAt' | 'keptAt'>,
  now: Date,
): OnTimeVerdict {
  if (state === 'kept' || state === 'paused' || state === 'cancelled') return state;
  if (state === 'broken') return keptAt ? 'late' : 'overdue';
  return dueAt <= now ? 'overdue' : 'running';
}

/** true or false where the rate counts it, null where it doesn't: not due yet, waiting, or cancelled. */
export function countsAsKept(verdict: OnTimeVerdict): boolean | null {
  if (verdict === 'kept') return true;
  return verdict === 'late' || verdict === 'overdue' ? false : null;
}

export const noPromises = (): OnTimeCounts => ({
  kept: 0,
  late: 0,
  overdue: 0,
  running: 0,
  paused: 0,
  cancelled: 0,
});

/** n of the rate: what could have been kept by now. */
export const judged = ({ kept, late, overdue }: OnTimeCounts): number => kept + late + overdue;

/**
 * Kept in time ÷ (kept in time + done late + still owed past its date). What is owed and late counts against the town
 * before it is answered, else leaving a file alone would better the figure.
 *
 * @returns a share of 1, null when nothing was to be judged
 */
export function onTimeRate(counts: OnTimeCounts): number | null {
  const n = judged(counts);
  return n === 0 ? null : counts.kept / n;
}
