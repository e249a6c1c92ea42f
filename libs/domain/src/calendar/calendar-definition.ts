import type { HolidayZone } from './holidays.js';
import type { Weekday } from './weekday.js';

/** `["08:30", "12:00"]` on the wall clock; the end is exclusive and may be `24:00`. */
export type OpeningWindow = [opens: string, closes: string];

/** A calendar as the town states it, and as the wire carries it (`InlineCalendar`). */
export interface CalendarDefinition {
  /** IANA name, `Europe/Paris` */
  timeZone: string;
  holidays: HolidayZone | 'none';
  opening: Partial<Record<Weekday, OpeningWindow[]>>;
  /** Monday to Friday when absent; public holidays and closures never are, whatever it says */
  workingDays?: Weekday[];
  /** dates the town decides to close: pont, journée de solidarité, strike */
  closures?: string[];
  /** replace that date's hours, public holiday or closure or not; an empty list closes it */
  exceptionalOpenings?: Record<string, OpeningWindow[]>;
}
