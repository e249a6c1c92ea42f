import type { CalendarDefinition, OpeningWindow } from './calendar-definition.js';
import { isoDateOf, parseIsoDate, weekdayOf, type EpochDay } from './epoch-day.js';
import { holidayNames } from './holidays.js';
import { parseTimeOfDay } from './time-of-day.js';
import { zoneDays, type ZoneDays } from './zone-days.js';

export type DayOff = 'public-holiday' | 'closure' | 'non-working-day';

/** One local date laid out on the line of instants. */
export interface CalendarDay {
  start: number;
  end: number;
  working: boolean;
  /** all but Sundays and public holidays; a closure decided by the town changes nothing to it */
  ouvrable: boolean;
  /** why it is not working; a public holiday is named even when it falls on a Sunday */
  why: DayOff | null;
  label: string | null;
  hours: readonly OpeningWindow[];
  /** the hours as instants, flat: opens, closes, opens, closes… */
  open: readonly number[];
}

const REMEMBERED_DAYS = 8_192;
const NO_HOURS: readonly OpeningWindow[] = [];

/**
 * A calendar that passed `parseCalendar`, with the days it has already laid out.
 *
 * An exceptional opening replaces the hours and nothing else: the day it opens is not made a working day,
 * since public holidays and closures never are (architecture.md §6).
 */
export class Calendar {
  readonly definition: Required<CalendarDefinition>;
  readonly zone: ZoneDays;
  private readonly closures: ReadonlySet<string>;
  private readonly opensWeekly: boolean;
  private readonly lastExceptionalOpening: EpochDay;
  private readonly days: Map<EpochDay, CalendarDay>;

  /** Call `parseCalendar`: nothing is checked here. */
  constructor(definition: Required<CalendarDefinition>) {
    this.definition = definition;
    this.zone = zoneDays(definition.timeZone);
    this.closures = new Set(definition.closures);
    this.opensWeekly = Object.values(definition.opening).some((windows) => windows.length > 0);
    this.lastExceptionalOpening = Object.entries(definition.exceptionalOpenings)
      .filter(([, windows]) => windows.length > 0)
      .reduce((last, [date]) => Math.max(last, parseIsoDate(date) ?? last), -Infinity);
    this.days = new Map();
  }

  get timeZone(): string {
    return this.zone.timeZone;
  }

  day(index: EpochDay): CalendarDay {
    const known = this.days.get(index);
    if (known) return known;
    if (this.days.size >= REMEMBERED_DAYS) this.days.clear();
    const day = this.layOut(index);
    this.days.set(index, day);
    return day;
  }

  everWorks(): boolean {
    return this.definition.workingDays.length > 0;
  }

  /** whether some opening hour is left on that date or after it */
  opensFrom(index: EpochDay): boolean {
    return this.opensWeekly || index <= this.lastExceptionalOpening;
  }

  private layOut(index: EpochDay): CalendarDay {
    const { definition, zone } = this;
    const date = isoDateOf(index);
    const weekday = weekdayOf(index);
    const holiday =
      definition.holidays === 'none'
        ? undefined
        : holidayNames(definition.holidays, Number(date.slice(0, 4))).get(index);
    const why = this.dayOff(holiday, date, definition.workingDays.includes(weekday));
    const usual = why === 'public-holiday' || why === 'closure' ? NO_HOURS : definition.opening[weekday];
    const hours = definition.exceptionalOpenings[date] ?? usual ?? NO_HOURS;
    return {
      start: zone.startOf(index),
      end: zone.startOf(index + 1),
      working: why === null,
      ouvrable: holiday === undefined && weekday !== 'sun',
      why,
      label: holiday ?? null,
      hours,
      open: this.instants(index, hours),
    };
  }

  private dayOff(holiday: string | undefined, date: string, worked: boolean): DayOff | null {
    if (holiday !== undefined) return 'public-holiday';
    if (this.closures.has(date)) return 'closure';
    return worked ? null : 'non-working-day';
  }

  private instants(index: EpochDay, hours: readonly OpeningWindow[]): number[] {
    return hours.flatMap(([opens, closes]) => {
      const from = this.zone.instantOf(index, parseTimeOfDay(opens)!);
      const to = this.zone.instantOf(index, parseTimeOfDay(closes)!);
      return from < to ? [from, to] : [];
    });
  }
}
