import { RuleViolation } from '../kernel/rule-violation.js';
import { parseBudget } from './budget.js';
import { civilDueDay, civilShareAt } from './civil-clock.js';
import type { Promised } from './due-at.js';
import { dueAt } from './due-at.js';
import { instantMs } from './instants.js';
import { unitePauses } from './pauses.js';
import { timeDueAt } from './time-clocks.js';

/** More lines than this in a day are noise, and nobody reads noise. */
export const MOST_THRESHOLDS = 10;

/**
 * Thresholds as a policy states them: percents of the counted time, whole, each once, growing; none is « nobody is
 * warned ».
 * @throws RuleViolation `commitment/invalid-threshold`
 */
export function parseThresholds(percents: readonly number[] = []): number[] {
  const isOne = (percent: number) => Number.isInteger(percent) && percent > 0 && percent <= 100;
  const grows = percents.every((percent, index) => index === 0 || percent > percents[index - 1]!);
  if (percents.length > MOST_THRESHOLDS) throw invalid('too-many');
  if (!percents.every(isOne)) throw invalid('not-a-percent');
  if (!grows) throw invalid('not-in-order');
  return [...percents];
}

const invalid = (reason: string) => new RuleViolation('commitment/invalid-threshold', { reason });

/**
 * When so many percents of a promise's time are spent: on the clock and the calendar of its due date, so that a pause
 * moves what comes after it. 100 is the due instant. On the civil clock, which counts days and not hours, a share of
 * the counted days' own time.
 *
 * @throws what `dueAt` throws
 */
export function thresholdAt(promised: Promised, percent: number): Date {
  if (percent >= 100) return dueAt(promised);
  const { budget, calendar, startedAt, pauses = [] } = promised;
  const parsed = parseBudget(budget);
  const start = instantMs(startedAt);
  const paused = unitePauses(pauses, start, start);
  if (parsed.clock === 'civil') {
    const shareAt = (waits: typeof paused) => {
      const due = civilDueDay(parsed, calendar, start, waits).end;
      return civilShareAt(parsed.unit, calendar, start, due, waits, percent / 100);
    };
    // a wait of a few hours moves no day, and must not bring nearer what is told of them
    return new Date(Math.max(shareAt(paused), shareAt([])));
  }
  const share = { ...parsed, ms: Math.ceil((parsed.ms * percent) / 100) };
  return new Date(timeDueAt(share, calendar, start, paused));
}
