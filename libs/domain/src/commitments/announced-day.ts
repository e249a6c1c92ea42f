import { parseIsoDate } from '../calendar/epoch-day.js';
import { zoneDays } from '../calendar/zone-days.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import type { Budget } from './commitment.js';

/**
 * A day told to a resident, as a promise from now to its last instant in the town. Whole days on the civil clock; the
 * rest of today is counted in seconds, because the civil clock never counts the day it starts on.
 *
 * @param date `YYYY-MM-DD`, a local day
 * @returns `startedAt` is the act's own second
 * @throws RuleViolation `ticket/date-in-past`, also for what is no date
 */
export function announcedDay(at: Date, date: string, timeZone: string): { budget: Budget; startedAt: Date } {
  const zone = zoneDays(timeZone);
  const day = parseIsoDate(date);
  const today = zone.dayAt(at.getTime());
  if (day === null || day < today) throw new RuleViolation('ticket/date-in-past');
  const startedAt = new Date(Math.floor(at.getTime() / 1000) * 1000);
  if (day > today) return { budget: { clock: 'civil', within: `P${day - today}D` }, startedAt };
  const seconds = (zone.startOf(today + 1) - startedAt.getTime()) / 1000;
  return { budget: { clock: 'continuous', within: `PT${seconds}S` }, startedAt };
}
