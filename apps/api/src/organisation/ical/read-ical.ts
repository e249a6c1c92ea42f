import type { CalendarFileView } from '@parvis/contract';
import type { OpeningWindow } from '@parvis/domain';
import ICAL from 'ical.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { CATEGORIES } from './categories.js';

/** what a town needs of an agenda, many times over; they bound what a file may make us remember */
const EVENTS_MOST = 5_000;
const DATES_MOST = 2_000;
/** of all rules together: one that began in 1900 is walked to today */
const STEPS_MOST = 60_000;
const YEARS_AHEAD = 5;
const DAY_MS = 86_400_000;

/**
 * The days an iCalendar file closes or opens: whole days are closures, however they repeat (to five years ahead);
 * hours are exceptional openings when the file says so, as ours do. The rest is counted and left alone.
 * @throws ProblemError `calendar/unreadable-file`
 */
export function readIcal(text: string, timeZone: string, now: Date): CalendarFileView {
  const days = new Days(timeZone, isoDay(now.getTime()), `${now.getUTCFullYear() + YEARS_AHEAD}-12-31`);
  let [holidays, ignored] = [0, 0];
  for (const component of eventsOf(text)) {
    const categories = component.getAllProperties('categories').flatMap((one) => one.getValues().map(String));
    if (categories.includes(CATEGORIES.holiday)) holidays += 1;
    else if (!days.take(component, categories.includes(CATEGORIES.opening))) ignored += 1;
  }
  return { ...days.found(), holidays, ignored };
}

class Days {
  private readonly closures = new Set<string>();
  private readonly openings = new Map<string, OpeningWindow[]>();
  private steps = STEPS_MOST;

  constructor(
    private readonly timeZone: string,
    private readonly from: string,
    private readonly until: string,
  ) {}

  /** @returns whether it says something of a day */
  take(component: ICAL.Component, isOpening: boolean): boolean {
    const event = new ICAL.Event(component);
    const isCancelled = component.getFirstPropertyValue('status') === 'CANCELLED';
    if (isCancelled || !event.startDate || event.startDate.isDate === isOpening) return false;
    for (const { start, end } of this.occurrences(event)) {
      if (this.closures.size + this.openings.size >= DATES_MOST)
        throw new ProblemError('calendar/unreadable-file', { reason: 'too-many-dates' });
      if (isOpening) this.open(start, end);
      else for (const date of daysBetween(start, end)) if (this.isWithin(date)) this.closures.add(date);
    }
    return true;
  }

  found(): Pick<CalendarFileView, 'closures' | 'exceptionalOpenings'> {
    const sorted = [...this.openings].sort(([a], [b]) => a.localeCompare(b));
    return {
      closures: [...this.closures].sort(),
      exceptionalOpenings: Object.fromEntries(sorted.map(([date, windows]) => [date, windows.sort()])),
    };
  }

  private open(start: ICAL.Time, end: ICAL.Time): void {
    const [opens, closes] = [wallClock(start, this.timeZone), wallClock(end, this.timeZone)];
    if (!this.isWithin(opens.date)) return;
    const until = closes.date > opens.date ? '24:00' : closes.time;
    this.openings.set(opens.date, [...(this.openings.get(opens.date) ?? []), [opens.time, until]]);
  }

  private isWithin(date: string): boolean {
    return date >= this.from && date <= this.until;
  }

  /** Bounded by a date and a number: rules without end must not make us count for ever. */
  private *occurrences(event: ICAL.Event): Generator<{ start: ICAL.Time; end: ICAL.Time }> {
    if (!event.isRecurring()) {
      yield { start: event.startDate, end: event.endDate ?? event.startDate };
      return;
    }
    const iterator = event.iterator();
    while (this.steps-- > 0) {
      const next = nextOf(iterator);
      if (!next || dateText(next) > this.until) return;
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      yield { start: startDate, end: endDate };
    }
  }
}

/** The library throws at rules it can't walk: there is no next then. */
function nextOf(iterator: ReturnType<ICAL.Event['iterator']>): ICAL.Time | null {
  try {
    return iterator.next() ?? null;
  } catch {
    return null;
  }
}

function eventsOf(text: string): ICAL.Component[] {
  let events: ICAL.Component[];
  try {
    events = new ICAL.Component(ICAL.parse(text) as ICAL.Component['jCal']).getAllSubcomponents('vevent');
  } catch {
    throw new ProblemError('calendar/unreadable-file', { reason: 'not-ical' });
  }
  if (events.length > EVENTS_MOST) throw new ProblemError('calendar/unreadable-file', { reason: 'too-many-events' }); // prettier-ignore
  return events;
}

/** the end is exclusive; a day without end is one day */
function daysBetween(start: ICAL.Time, end: ICAL.Time): string[] {
  const first = Date.parse(dateText(start));
  const count = Math.max(1, Math.round((Date.parse(dateText(end)) - first) / DAY_MS));
  return Array.from({ length: Math.min(count, 366) }, (_, n) => isoDay(first + n * DAY_MS));
}

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const two = (n: number): string => String(n).padStart(2, '0');
const dateText = ({ year, month, day }: ICAL.Time): string => `${year}-${two(month)}-${two(day)}`;

/** As it is written, but for UTC: hours of an agenda are those of the clock on the wall. */
function wallClock(time: ICAL.Time, timeZone: string): { date: string; time: string } {
  if (time.zone !== ICAL.Timezone.utcTimezone)
    return { date: dateText(time), time: `${two(time.hour)}:${two(time.minute)}` };
  const [date, clock] = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(time.toJSDate())
    .split(' ');
  return { date: date!, time: clock! };
}
