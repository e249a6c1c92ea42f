import { Temporal } from 'temporal-polyfill';
import { DAY_MS, isoDateOf, type EpochDay } from './epoch-day.js';

/** When the days of one time zone start, remembered: asking Temporal costs a hundred times a memory read. */
export interface ZoneDays {
  /** IANA name with the letter case of the tz database */
  timeZone: string;
  /** first instant of that local date, 01:00 where the clock jumps over midnight */
  startOf(day: EpochDay): number;
  /** local date at an instant */
  dayAt(instant: number): EpochDay;
  /** instant at which a clock on the wall first shows, or first passes, that minute of that date */
  instantOf(day: EpochDay, minute: number): number;
}

// Bounds keep a fuzzer, or a year of simulations, from filling the memory: 22 years of days, 64 zones.
const REMEMBERED_DAYS = 8_192;
const REMEMBERED_ZONES = 64;
const zones = new Map<string, ZoneDays>();

/** @throws RangeError when no such zone exists; a bare offset (`+01:00`) is not one: it knows no summer time */
export function zoneDays(name: string): ZoneDays {
  const known = zones.get(name);
  if (known) return known;
  if (!/^[A-Za-z][\w+\-/]{1,63}$/.test(name)) throw new RangeError(`not an IANA time zone: ${name}`);
  const timeZone = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  if (zones.size >= REMEMBERED_ZONES) zones.clear();
  const days = rememberDays(timeZone);
  zones.set(name, days);
  return days;
}

function rememberDays(timeZone: string): ZoneDays {
  const starts = new Map<EpochDay, number>();

  const startOf = (day: EpochDay): number => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    if (starts.size >= REMEMBERED_DAYS) starts.clear();
    const start = Temporal.PlainDate.from(isoDateOf(day)).toZonedDateTime(timeZone).epochMilliseconds;
    starts.set(day, start);
    return start;
  };

  const dayAt = (instant: number): EpochDay => {
    let day = Math.floor(instant / DAY_MS);
    while (instant < startOf(day)) day -= 1;
    while (instant >= startOf(day + 1)) day += 1;
    return day;
  };

  const instantOf = (day: EpochDay, minute: number): number => {
    const start = startOf(day);
    const end = startOf(day + 1);
    if (end - start === DAY_MS) return start + minute * 60_000;
    if (minute === 0) return start;
    if (minute === 1440) return end;
    return Math.min(end, Math.max(start, onTransitionDay(timeZone, day, minute)));
  };

  return { timeZone, startOf, dayAt, instantOf };
}

/**
 * In the repeated hour of autumn the first showing is taken: a counter opens once and closes once. In the hour
 * skipped in spring it is the instant of the jump, so that what never existed counts nothing and what exists
 * counts; Temporal's 'compatible' would move 02:30 to 03:30 and lose or invent half an hour.
 */
function onTransitionDay(timeZone: string, day: EpochDay, minute: number): number {
  const wall = Temporal.PlainDate.from(isoDateOf(day)).toPlainDateTime({
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  });
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(wall)) return zoned.epochMilliseconds;
  return (zoned.getTimeZoneTransition('next') ?? zoned).epochMilliseconds;
}
