import type { Calendar, CalendarDay } from '../calendar/calendar.js';
import { epochDay, isoDateOf, type EpochDay } from '../calendar/epoch-day.js';
import type { CivilBudget } from './budget.js';
import type { CivilUnit } from './commitment.js';
import type { PausedStretch } from './pauses.js';
import { FURTHEST_DAYS, neverOpens, tooFar } from './walk.js';

/** Why a civil day counts, or does not. */
export type CivilDayFate = 'start-day' | 'counted' | 'wrong-unit' | 'pause' | 'rolled-over';

/**
 * Civil time is counted in whole days, CPC 641–642: the day of the start does not count, the last day ends at
 * 24:00 local, and months end on the same day number or on the month's last day.
 *
 * A day counts when it is of the unit and the clock runs at its last instant: each midnight passed in a pause
 * costs the day that ends there, so a pause of three hours within a day moves nothing and one from Tuesday 10:00
 * to Friday 10:00 moves the date by three days, however it is cut. Months are first turned into days.
 *
 * Roll-over: a date that falls on a day the calendar does not work goes to the end of the next working day
 * (CPC 642 moves a Saturday too, although it is ouvrable), whatever the unit; nothing ends during a pause.
 */
export function civilDueDay(
  budget: CivilBudget,
  calendar: Calendar,
  start: number,
  pauses: PausedStretch[],
  visit: (day: CalendarDay, fate: CivilDayFate, pause?: PausedStretch) => void = () => {},
): CalendarDay {
  const first = calendar.zone.dayAt(start);
  if (budget.unit === 'ouvre' && !calendar.everWorks()) throw neverOpens();
  if (budget.rollOver === 'next-working-day' && !calendar.everWorks()) throw neverOpens();
  visit(calendar.day(first), 'start-day');

  const pauseAt = pausesInOrder(pauses);
  let left = daysIn(budget, first);
  for (let index = first + 1; index - first <= FURTHEST_DAYS; index += 1) {
    const day = calendar.day(index);
    const pause = pauseAt(day.end);
    if (left > 0) {
      const fate = !isOfUnit(day, budget.unit) ? 'wrong-unit' : pause ? 'pause' : 'counted';
      visit(day, fate, pause);
      if (fate !== 'counted') continue;
      left -= 1;
      if (left === 0 && (budget.rollOver === 'none' || day.working)) return day;
    } else {
      visit(day, 'rolled-over');
      if (day.working && !pause) return day;
    }
  }
  throw tooFar();
}

function isOfUnit(day: CalendarDay, unit: CivilUnit): boolean {
  if (unit === 'ouvre') return day.working;
  return unit === 'ouvrable' ? day.ouvrable : true;
}

function daysIn({ months, days }: CivilBudget, first: EpochDay): number {
  if (months === 0) return days;
  const [year, month, dayOfMonth] = isoDateOf(first).split('-').map(Number) as [number, number, number];
  const lastOfMonth = epochDay(year, month + months + 1, 0);
  const sameNumber = epochDay(year, month + months, 1) + dayOfMonth - 1;
  return Math.min(sameNumber, lastOfMonth) - first + days;
}

/** Milliseconds of the counted days between two instants, the day of `from` left out. */
export function civilElapsed(
  unit: CivilUnit,
  calendar: Calendar,
  from: number,
  to: number,
  pauses: PausedStretch[],
): number {
  const first = calendar.zone.dayAt(from);
  const last = calendar.zone.dayAt(to);
  if (last - first > FURTHEST_DAYS) throw tooFar();
  const pauseAt = pausesInOrder(pauses);
  let spent = 0;
  for (let index = first + 1; index <= last; index += 1) {
    const day = calendar.day(index);
    if (isOfUnit(day, unit) && !pauseAt(day.end)) spent += Math.min(to, day.end) - day.start;
  }
  return spent;
}

/**
 * The pause an instant falls in; instants must be asked in order. A pause holds its end and not its start: one
 * that starts at the due instant comes too late to change it.
 */
function pausesInOrder(pauses: PausedStretch[]): (instant: number) => PausedStretch | undefined {
  let next = 0;
  return (instant) => {
    while (next < pauses.length && pauses[next]!.to < instant) next += 1;
    const pause = pauses[next];
    return pause && pause.from < instant ? pause : undefined;
  };
}

/**
 * When a share of the counted time before `due` is spent; a share of nothing is `due`.
 * @param share between 0 and 1
 */
export function civilShareAt(
  unit: CivilUnit,
  calendar: Calendar,
  start: number,
  due: number,
  pauses: PausedStretch[],
  share: number,
): number {
  let left = Math.ceil(civilElapsed(unit, calendar, start, due, pauses) * share);
  const pauseAt = pausesInOrder(pauses);
  for (let index = calendar.zone.dayAt(start) + 1; left > 0; index += 1) {
    const day = calendar.day(index);
    if (day.start >= due) break;
    if (!isOfUnit(day, unit) || pauseAt(day.end)) continue;
    const length = Math.min(due, day.end) - day.start;
    if (length >= left) return day.start + left;
    left -= length;
  }
  return due;
}
