import type { Calendar, CalendarDay } from '../calendar/calendar.js';
import { DAY_MS, isoDateOf, type EpochDay } from '../calendar/epoch-day.js';

/** A calendar that gives no hour within this many days gives none that anybody waits for. */
const FURTHEST_DAYS = 400;

/**
 * The first instant at or after `from` at which the town is at work. A calendar without opening hours has no night
 * either: the instant itself.
 */
export function inServiceHours(calendar: Calendar, from: Date): Date {
  const at = from.getTime();
  const first = calendar.zone.dayAt(at);
  for (let index = first; index - first <= FURTHEST_DAYS; index += 1) {
    const { open } = calendar.day(index);
    for (let i = 0; i < open.length; i += 2) {
      if (at < open[i + 1]!) return new Date(Math.max(at, open[i]!));
    }
  }
  return from;
}

/**
 * The opening of the `nth` working day after the day of `from`; in a calendar that has none, the same hour so many days
 * later.
 */
export function openingAfter(calendar: Calendar, from: Date, nth: number): Date {
  const first = calendar.zone.dayAt(from.getTime());
  let left = nth;
  for (let index = first + 1; index - first <= FURTHEST_DAYS; index += 1) {
    const opens = openingOf(calendar.day(index));
    if (opens === null) continue;
    left -= 1;
    if (left === 0) return new Date(opens);
  }
  return new Date(from.getTime() + nth * DAY_MS);
}

/** A service that never closes still has mornings. */
const EARLIEST_MS = 7 * 3_600_000;

/** When a working day begins for those who work it; null for a day off, or one without hours. */
function openingOf({ working, open, start }: CalendarDay): number | null {
  const opens = working ? open.at(0) : undefined;
  return opens === undefined ? null : Math.max(opens, start + EARLIEST_MS);
}

export interface Morning {
  /** `YYYY-MM-DD`, of the calendar's zone */
  day: string;
  opensAt: Date;
  /** its midnight */
  endsAt: Date;
}

/** The working day of `now`; null on a day off. */
export function morningOf(calendar: Calendar, now: Date): Morning | null {
  return morning(calendar, calendar.zone.dayAt(now.getTime()));
}

/** The next working day that opens after `now`; null when none is in sight. */
export function nextMorning(calendar: Calendar, now: Date): Morning | null {
  const first = calendar.zone.dayAt(now.getTime());
  for (let index = first; index - first <= FURTHEST_DAYS; index += 1) {
    const found = morning(calendar, index);
    if (found && found.opensAt > now) return found;
  }
  return null;
}

function morning(calendar: Calendar, index: EpochDay): Morning | null {
  const day = calendar.day(index);
  const opens = openingOf(day);
  return opens === null
    ? null
    : { day: isoDateOf(index), opensAt: new Date(opens), endsAt: new Date(day.end) };
}
