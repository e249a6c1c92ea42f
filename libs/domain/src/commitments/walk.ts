import type { CalendarDay, Calendar } from '../calendar/calendar.js';
import type { EpochDay } from '../calendar/epoch-day.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import type { TimeBudget } from './budget.js';

/** No promise is looked for further than this after its start, whatever the calendar and the pauses say. */
export const FURTHEST_DAYS = 7_305; // twenty years

export const neverOpens = () => new RuleViolation('calendar/never-opens');
export const tooFar = () => new RuleViolation('commitment/too-far');

/** The stretches of a day that count on a clock, flat: from, to, from, to… */
export function countedIn(day: CalendarDay, clock: TimeBudget['clock']): readonly number[] {
  if (clock === 'opening-hours') return day.open;
  return day.working || clock === 'continuous' ? [day.start, day.end] : NOTHING;
}

/** Refuses to go on when nothing can ever count again, or when the walk has gone on for too long. */
export function ensureWorthWalking(
  calendar: Calendar,
  clock: TimeBudget['clock'],
  day: EpochDay,
  first: EpochDay,
): void {
  if (clock === 'opening-hours' && !calendar.opensFrom(day)) throw neverOpens();
  if (clock === 'working-days' && !calendar.everWorks()) throw neverOpens();
  if (day - first > FURTHEST_DAYS) throw tooFar();
}

const NOTHING: readonly number[] = [];
