import type { CalendarDefinition, OpeningWindow } from '../calendar-definition.js';
import { parseCalendar } from '../parse-calendar.js';
import { WEEKDAYS, type Weekday } from '../weekday.js';

const TOWN_HALL_HOURS: OpeningWindow[] = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
];

export const everyDay = (hours: OpeningWindow[], days: readonly Weekday[] = WEEKDAYS) =>
  Object.fromEntries(days.map((day) => [day, hours])) as CalendarDefinition['opening'];

/** A town hall of métropole, Monday to Friday with a lunch break. */
export const aCalendar = (changes: Partial<CalendarDefinition> = {}) =>
  parseCalendar({
    timeZone: 'Europe/Paris',
    holidays: 'metropole',
    opening: everyDay(TOWN_HALL_HOURS, ['mon', 'tue', 'wed', 'thu', 'fri']),
    ...changes,
  });

export const openDayAndNight = (changes: Partial<CalendarDefinition> = {}) =>
  aCalendar({
    holidays: 'none',
    opening: everyDay([['00:00', '24:00']]),
    workingDays: [...WEEKDAYS],
    ...changes,
  });
