import { RuleViolation } from '../kernel/rule-violation.js';
import { Calendar } from './calendar.js';
import type { CalendarDefinition, OpeningWindow } from './calendar-definition.js';
import { parseIsoDate } from './epoch-day.js';
import { HOLIDAY_ZONES } from './holidays.js';
import { parseTimeOfDay } from './time-of-day.js';
import { WEEKDAYS, type Weekday } from './weekday.js';
import { zoneDays } from './zone-days.js';

// Far above any town's need; they bound what one request may make the engine remember.
const MAX_DATES = 4_000;
const MAX_WINDOWS_A_DAY = 24;

const FIELDS = ['timeZone', 'holidays', 'opening', 'workingDays', 'closures', 'exceptionalOpenings'];

/**
 * Checks and normalises: weekdays in week order, windows and dates sorted, doubles dropped, the default
 * working days written out. Keep the result: it remembers the days it has already laid out.
 *
 * @throws RuleViolation `calendar/invalid` with `{ path, reason }` of the first fault
 */
export function parseCalendar(input: CalendarDefinition): Calendar {
  if (!isRecord(input)) throw invalid('', 'not-an-object');
  const unknown = Object.keys(input).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) throw invalid(unknown.slice(0, 40), 'unknown-field');
  const definition: Required<CalendarDefinition> = {
    timeZone: parseTimeZone(input.timeZone),
    holidays: parseHolidays(input.holidays),
    opening: parseOpening(input.opening),
    workingDays: parseWorkingDays(input.workingDays),
    closures: parseClosures(input.closures),
    exceptionalOpenings: parseExceptionalOpenings(input.exceptionalOpenings),
  };
  return new Calendar(definition);
}

function parseTimeZone(name: unknown): string {
  if (typeof name !== 'string') throw invalid('timeZone', 'not-a-string');
  try {
    return zoneDays(name).timeZone;
  } catch {
    throw invalid('timeZone', 'unknown-time-zone');
  }
}

function parseHolidays(zone: unknown): CalendarDefinition['holidays'] {
  if (zone === 'none') return zone;
  const known = HOLIDAY_ZONES.find((name) => name === zone);
  if (!known) throw invalid('holidays', 'unknown-holiday-zone');
  return known;
}

function parseOpening(opening: unknown): CalendarDefinition['opening'] {
  if (!isRecord(opening)) throw invalid('opening', 'not-an-object');
  for (const key of Object.keys(opening)) parseWeekday(key, `opening.${key}`);
  const parsed: CalendarDefinition['opening'] = {};
  for (const weekday of WEEKDAYS) {
    const windows = opening[weekday];
    if (windows !== undefined) parsed[weekday] = parseWindows(windows, `opening.${weekday}`);
  }
  return parsed;
}

function parseWorkingDays(days: unknown): Weekday[] {
  if (days === undefined || days === null) return ['mon', 'tue', 'wed', 'thu', 'fri'];
  if (!Array.isArray(days) || days.length > 7) throw invalid('workingDays', 'not-a-list-of-weekdays');
  const listed = new Set(days.map((day, i) => parseWeekday(day, `workingDays[${i}]`)));
  return WEEKDAYS.filter((day) => listed.has(day));
}

function parseClosures(dates: unknown): string[] {
  if (dates === undefined || dates === null) return [];
  if (!Array.isArray(dates)) throw invalid('closures', 'not-a-list');
  if (dates.length > MAX_DATES) throw invalid('closures', 'too-many');
  return [...new Set(dates.map((date, i) => parseDate(date, `closures[${i}]`)))].sort();
}

function parseExceptionalOpenings(openings: unknown): Record<string, OpeningWindow[]> {
  if (openings === undefined || openings === null) return {};
  if (!isRecord(openings)) throw invalid('exceptionalOpenings', 'not-an-object');
  const dates = Object.keys(openings);
  if (dates.length > MAX_DATES) throw invalid('exceptionalOpenings', 'too-many');
  return Object.fromEntries(
    dates.sort().map((date) => {
      const path = `exceptionalOpenings.${date.slice(0, 20)}`;
      return [parseDate(date, path), parseWindows(openings[date], path)];
    }),
  );
}

/** Windows may touch; they may not overlap: an overlap is a typing mistake, and guessing hides it. */
function parseWindows(input: unknown, path: string): OpeningWindow[] {
  if (!Array.isArray(input)) throw invalid(path, 'not-a-list');
  if (input.length > MAX_WINDOWS_A_DAY) throw invalid(path, 'too-many');
  const windows = input.map((window: unknown, i) => parseWindow(window, `${path}[${i}]`));
  windows.sort((a, b) => a.opens - b.opens);
  const overlap = windows.some((window, i) => i > 0 && window.opens < windows[i - 1]!.closes);
  if (overlap) throw invalid(path, 'overlapping-windows');
  return windows.map(({ text }) => text);
}

function parseWindow(input: unknown, path: string): { opens: number; closes: number; text: OpeningWindow } {
  if (!Array.isArray(input) || input.length !== 2) throw invalid(path, 'not-a-window');
  const [from, to] = input as [unknown, unknown];
  const opens = parseTimeOfDay(from);
  const closes = parseTimeOfDay(to);
  if (opens === null || opens === 1440) throw invalid(`${path}[0]`, 'not-a-time');
  if (closes === null) throw invalid(`${path}[1]`, 'not-a-time');
  if (closes <= opens) throw invalid(path, 'ends-before-it-starts');
  return { opens, closes, text: [from as string, to as string] };
}

function parseDate(date: unknown, path: string): string {
  if (parseIsoDate(date) === null) throw invalid(path, 'not-a-date');
  return date as string;
}

function parseWeekday(name: unknown, path: string): Weekday {
  const weekday = WEEKDAYS.find((day) => day === name);
  if (!weekday) throw invalid(path.slice(0, 40), 'unknown-weekday');
  return weekday;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const invalid = (path: string, reason: string) => new RuleViolation('calendar/invalid', { path, reason });
