import type { Calendar } from '../calendar/calendar.js';
import { parseBudget } from './budget.js';
import { civilDueDay, civilElapsed } from './civil-clock.js';
import type { Budget } from './commitment.js';
import { instantMs } from './instants.js';
import { unitePauses, type Pause } from './pauses.js';
import { timeDueAt, timeElapsed } from './time-clocks.js';

export interface Promised {
  budget: Budget;
  calendar: Calendar;
  startedAt: Date;
  /** one still open is left out: the answer is the date it would have if the wait ended as it began */
  pauses?: readonly Pause[];
}

/**
 * When a promise falls due.
 *
 * @throws RuleViolation `commitment/invalid-budget`, `commitment/invalid-pause`, `commitment/invalid-instant`,
 * `commitment/too-far`, or `calendar/never-opens` when the calendar has no time left to count
 */
export function dueAt({ budget, calendar, startedAt, pauses = [] }: Promised): Date {
  const parsed = parseBudget(budget);
  const start = instantMs(startedAt);
  const paused = unitePauses(pauses, start, start);
  if (parsed.clock === 'civil') return new Date(civilDueDay(parsed, calendar, start, paused).end);
  return new Date(timeDueAt(parsed, calendar, start, paused));
}

/**
 * Milliseconds counted between two instants on the budget's clock; a pause still open lasts to the end. On the
 * civil clock, the time spent in counted days: good for a share of the delay, never for a date.
 */
export function elapsed(counted: {
  budget: Budget;
  calendar: Calendar;
  from: Date;
  to: Date;
  pauses?: readonly Pause[];
}): number {
  const budget = parseBudget(counted.budget);
  const from = instantMs(counted.from);
  const to = instantMs(counted.to);
  if (to <= from) return 0;
  const paused = unitePauses(counted.pauses ?? [], from, to);
  if (budget.clock === 'civil') return civilElapsed(budget.unit, counted.calendar, from, to, paused);
  return timeElapsed(budget.clock, counted.calendar, from, to, paused);
}
