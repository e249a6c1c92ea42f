import { DAY_MS } from '../calendar/epoch-day.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import {
  CIVIL_UNITS,
  CLOCKS,
  ROLL_OVERS,
  type Budget,
  type CivilUnit,
  type Clock,
  type RollOver,
} from './commitment.js';
import { parseDuration, type Duration } from './duration.js';

export type ParsedBudget = TimeBudget | CivilBudget;

export interface TimeBudget {
  clock: Exclude<Clock, 'civil'>;
  ms: number;
}

export interface CivilBudget {
  clock: 'civil';
  months: number;
  days: number;
  unit: CivilUnit;
  rollOver: RollOver;
}

const TEN_YEARS_OF_DAYS = 3_660;
const REMEMBERED_BUDGETS = 500;
const parsedBudgets = new Map<string, ParsedBudget>();

/**
 * What a duration may say depends on the clock, so that no promise has two readings:
 * - `continuous`: W, D and time; a day is 24 hours;
 * - `working-days`: D and time; a day is the 24 hours of one working day (a week would be five or seven: refused);
 * - `opening-hours`: time only (an opening day has no fixed length);
 * - `civil`: Y, M, W, D and no time; with `ouvre` or `ouvrable`, days only (nobody agrees on a month of them).
 *
 * @throws RuleViolation `commitment/invalid-budget` with a `reason`, `commitment/too-far` beyond ten years
 */
export function parseBudget(budget: Budget): ParsedBudget {
  const key = `${budget.clock} ${budget.within} ${budget.unit ?? ''} ${budget.rollOver ?? ''}`;
  const known = parsedBudgets.get(key);
  if (known) return known;
  if (!CLOCKS.includes(budget.clock)) throw invalidBudget('unknown-clock');
  const duration = parseDuration(budget.within);
  if (!duration) throw invalidBudget('not-a-duration');
  const parsed =
    budget.clock === 'civil' ? civilBudget(duration, budget) : timeBudget(duration, budget.clock);
  if (parsedBudgets.size >= REMEMBERED_BUDGETS) parsedBudgets.clear();
  parsedBudgets.set(key, parsed);
  return parsed;
}

function timeBudget(duration: Duration, clock: TimeBudget['clock']): TimeBudget {
  if (duration.months > 0) throw invalidBudget('months-need-the-civil-clock');
  if (duration.weeks > 0 && clock !== 'continuous') throw invalidBudget('weeks-are-ambiguous');
  if (duration.days > 0 && clock === 'opening-hours') throw invalidBudget('days-are-ambiguous');
  const ms = (duration.weeks * 7 + duration.days) * DAY_MS + duration.timeMs;
  if (ms === 0) throw invalidBudget('zero');
  if (ms > TEN_YEARS_OF_DAYS * DAY_MS) throw new RuleViolation('commitment/too-far');
  return { clock, ms };
}

function civilBudget(duration: Duration, budget: Budget): CivilBudget {
  const unit = budget.unit ?? 'calendar';
  const rollOver = budget.rollOver ?? 'none';
  if (!CIVIL_UNITS.includes(unit)) throw invalidBudget('unknown-unit');
  if (!ROLL_OVERS.includes(rollOver)) throw invalidBudget('unknown-roll-over');
  if (duration.hasTime) throw invalidBudget('civil-counts-whole-days');
  if (unit !== 'calendar' && (duration.months > 0 || duration.weeks > 0)) {
    throw invalidBudget('only-days-of-that-unit');
  }
  const { months } = duration;
  const days = duration.weeks * 7 + duration.days;
  if (months + days === 0) throw invalidBudget('zero');
  if (months * 30 + days > TEN_YEARS_OF_DAYS) throw new RuleViolation('commitment/too-far');
  return { clock: 'civil', months, days, unit, rollOver };
}

const invalidBudget = (reason: string) => new RuleViolation('commitment/invalid-budget', { reason });
