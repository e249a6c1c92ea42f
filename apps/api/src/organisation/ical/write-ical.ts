import { holidaysOf, type CalendarDefinition, type OpeningWindow } from '@parvis/domain';
import ICAL from 'ical.js';
import { ICAL_WORDS } from '../words/calendar-ical.js';
import { CATEGORIES, type Category } from './categories.js';

/** holidays are by rule for ever: a file has some years of them */
const YEARS = 3;
const DAY_MS = 86_400_000;

interface Named {
  id: string;
  name: string;
  definition: CalendarDefinition;
}

/**
 * A calendar's days that are not as usual, as an iCalendar file (RFC 5545): closures and holidays as whole days,
 * exceptional openings with their hours. The weekly hours are not in it: in an agenda they would hide the rest.
 */
export function writeIcal({ id, name, definition }: Named, now: Date): string {
  const { closures = [], exceptionalOpenings = {}, holidays, timeZone } = definition;
  const file = new ICAL.Component('vcalendar');
  file.updatePropertyWithValue('version', '2.0');
  file.updatePropertyWithValue('prodid', '-//Parvis//Calendrier//FR');
  file.updatePropertyWithValue('x-wr-calname', name);
  file.updatePropertyWithValue('x-wr-timezone', timeZone);
  const begin = (category: Category, summary: string, key: string) => {
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', `${category}-${key}-${id}@parvis`);
    event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
    event.updatePropertyWithValue('summary', summary);
    event.updatePropertyWithValue('categories', CATEGORIES[category]);
    file.addSubcomponent(event);
    return event;
  };
  const wholeDay = (category: Category, summary: string, date: string) => {
    const event = begin(category, summary, date);
    event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(date));
    event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(dayAfter(date)));
  };
  const hours = (date: string, window: OpeningWindow) => {
    const event = begin('opening', ICAL_WORDS.open, `${date}-${window[0]}`);
    for (const [property, time] of [
      ['dtstart', window[0]],
      ['dtend', window[1]],
    ] as const) {
      // prettier-ignore
      event.updatePropertyWithValue(property, ICAL.Time.fromDateTimeString(wallClock(date, time)));
      event.getFirstProperty(property)!.setParameter('tzid', timeZone);
    }
  };
  for (const date of closures) wholeDay('closure', ICAL_WORDS.closed, date);
  for (const [date, windows] of Object.entries(exceptionalOpenings)) {
    if (windows.length === 0) wholeDay('closure', ICAL_WORDS.closed, date);
    for (const window of windows) hours(date, window);
  }
  if (holidays !== 'none')
    for (let year = now.getUTCFullYear(), n = 0; n < YEARS; n++)
      for (const holiday of holidaysOf(holidays, year + n)) wholeDay('holiday', holiday.name, holiday.date);
  return file.toString();
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);

const wallClock = (date: string, time: string): string =>
  time === '24:00' ? `${dayAfter(date)}T00:00:00` : `${date}T${time}:00`;
