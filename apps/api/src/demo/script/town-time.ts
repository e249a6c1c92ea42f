import { dueAt, parseCalendar, type Calendar } from '@parvis/domain';
import { SHIPPED_CALENDAR } from '../../organisation/index.js';
import type { Random } from './random.js';

/** When a town writes, by hour: before work, at noon, and above all once the children sleep. */
const WRITING_HOURS = [
  [7, 2],
  [8, 4],
  [9, 5],
  [10, 5],
  [11, 4],
  [12, 4],
  [13, 3],
  [14, 3],
  [15, 3],
  [16, 3],
  [17, 4],
  [18, 4],
  [19, 4],
  [20, 5],
  [21, 5],
  [22, 3],
] as const;

/** Days are those of the local calendar, numbered from 1970. */
export class TownTime {
  readonly calendar: Calendar = parseCalendar(SHIPPED_CALENDAR);

  constructor(readonly now: Date) {}

  get today(): number {
    return this.dayOf(this.now);
  }

  dayOf(at: Date): number {
    return this.calendar.zone.dayAt(at.getTime());
  }

  /** year and month of a day (January is 1); a day is the same one everywhere */
  date(day: number): { year: number; month: number } {
    const at = new Date(day * 86_400_000);
    return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 };
  }

  works(day: number): boolean {
    return this.calendar.day(day).working;
  }

  at(day: number, minute: number): Date {
    return new Date(this.calendar.zone.instantOf(day, minute));
  }

  hour(at: Date): number {
    return Math.floor((at.getTime() - this.calendar.zone.startOf(this.dayOf(at))) / 3_600_000);
  }

  /** the instant after that many minutes of opening hours */
  office(after: Date, minutes: number): Date {
    const budget = { clock: 'opening-hours', within: `PT${minutes}M` } as const;
    return dueAt({ budget, calendar: this.calendar, startedAt: after });
  }

  /** somebody writes on that day, at his own hour */
  atHome(day: number, random: Random): Date {
    const minute = random.weighted(WRITING_HOURS) * 60 + random.between(0, 59);
    return new Date(this.at(day, minute).getTime() + random.between(0, 59_000));
  }

  /** somebody comes or calls on that day, which must be a working one */
  atCounter(day: number, random: Random): Date {
    const opens = new Date(this.calendar.day(day).open[0]!);
    return new Date(this.office(opens, random.between(5, 430)).getTime() + random.between(0, 59_000));
  }

  nextWorkingDay(from: number): number {
    let day = from;
    while (!this.works(day)) day += 1;
    return day;
  }

  lastWorkingDay(before: number): number {
    let day = before;
    while (!this.works(day)) day -= 1;
    return day;
  }
}
