import { RuleViolation } from '../kernel/rule-violation.js';
import type { Calendar, DayOff } from './calendar.js';
import type { OpeningWindow } from './calendar-definition.js';
import { parseIsoDate } from './epoch-day.js';

export interface DayKind {
  working: boolean;
  why: DayOff | null;
  /** name of the public holiday */
  label: string | null;
  windows: OpeningWindow[];
}

/** What a date (`YYYY-MM-DD`) is in a calendar, for screens and public pages. */
export function dayOf(calendar: Calendar, date: string): DayKind {
  const index = parseIsoDate(date);
  if (index === null) throw new RuleViolation('calendar/invalid', { path: 'date', reason: 'not-a-date' });
  const { working, why, label, hours } = calendar.day(index);
  return { working, why, label, windows: hours.map(([opens, closes]) => [opens, closes]) };
}
