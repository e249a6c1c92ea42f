import { zoneDays } from '../calendar/zone-days.js';

/** How many days of the same name are « usual ». */
const WEEKS = 4;

export interface TrendDay {
  start: Date;
  /** the first instant of the next day */
  end: Date;
}

/** Today in the town, then the last days of the same name, nearest first. */
export function trendDays(now: Date, timeZone: string): TrendDay[] {
  const zone = zoneDays(timeZone);
  const today = zone.dayAt(now.getTime());
  return Array.from({ length: WEEKS + 1 }, (_, weeks) => {
    const day = today - 7 * weeks;
    return { start: new Date(zone.startOf(day)), end: new Date(zone.startOf(day + 1)) };
  });
}
