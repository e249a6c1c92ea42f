import type { CalendarDefinition, OpeningWindow } from '@parvis/domain';

const DAY: OpeningWindow[] = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
];

/** Hours of most town halls; each town sets its own, and its bridge days. */
export const SHIPPED_CALENDAR: CalendarDefinition = {
  timeZone: 'Europe/Paris',
  holidays: 'metropole',
  opening: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
};
