import { WEEKDAYS, type Weekday } from './weekday.js';

/**
 * A calendar date as a count of days since 1970-01-01. Walking dates as integers keeps Temporal out of the
 * inner loops; it says nothing about when that date starts, which only a time zone knows.
 */
export type EpochDay = number;

export const DAY_MS = 86_400_000;

export const isoDateOf = (day: EpochDay): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const weekdayOf = (day: EpochDay): Weekday => WEEKDAYS[(((day + 3) % 7) + 7) % 7]!;

export const epochDay = (year: number, month: number, day: number): EpochDay =>
  Date.UTC(year, month - 1, day) / DAY_MS;

/** null when the text is not a date that exists in `YYYY-MM-DD` (`2026-02-30` is none) */
export function parseIsoDate(text: unknown): EpochDay | null {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return null;
  return ms / DAY_MS;
}
