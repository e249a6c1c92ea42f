import { isoDateOf, parseIsoDate, type EpochDay } from '../calendar/epoch-day.js';
import { zoneDays } from '../calendar/zone-days.js';
import { RuleViolation } from '../kernel/rule-violation.js';

/** Local days of the town, both included. */
export interface Period {
  from: string;
  to: string;
}

/** Longer ones are asked in parts. */
export const PERIOD_DAYS_MAX = 400;

/**
 * The instants of a period: after `start`, up to and with `end`. A day of the law ends at 24:00, which is the first
 * instant of the next day and belongs to the one before.
 *
 * @throws RuleViolation `quality/invalid-period`, `quality/period-too-long`
 */
export function periodInstants({ from, to }: Period, timeZone: string): { start: Date; end: Date } {
  const [first, last] = daysOf({ from, to });
  const zone = zoneDays(timeZone);
  return { start: new Date(zone.startOf(first)), end: new Date(zone.startOf(last + 1)) };
}

/** The month an instant falls in, whole. */
export function monthOf(now: Date, timeZone: string): Period {
  const today = isoDateOf(zoneDays(timeZone).dayAt(now.getTime()));
  return wholeMonth(today);
}

/** What it is compared with: the month before a whole month, else as many days just before it. */
export function periodBefore({ from, to }: Period): Period {
  const [first, last] = daysOf({ from, to });
  const month = wholeMonth(from);
  if (month.from === from && month.to === to) return wholeMonth(isoDateOf(first - 1));
  return { from: isoDateOf(first - (last - first + 1)), to: isoDateOf(first - 1) };
}

function daysOf({ from, to }: Period): [EpochDay, EpochDay] {
  const first = parseIsoDate(from);
  const last = parseIsoDate(to);
  if (first === null || last === null || last < first) throw new RuleViolation('quality/invalid-period');
  if (last - first >= PERIOD_DAYS_MAX) throw new RuleViolation('quality/period-too-long');
  return [first, last];
}

function wholeMonth(date: string): Period {
  const first = parseIsoDate(`${date.slice(0, 7)}-01`)!;
  // a month has at most 31 days: the 32nd from its first is in the next one
  const next = parseIsoDate(`${isoDateOf(first + 31).slice(0, 7)}-01`)!;
  return { from: isoDateOf(first), to: isoDateOf(next - 1) };
}
