import { describe, expect, test } from '@jest/globals';
import type { CalendarDefinition } from './calendar-definition.js';
import { parseCalendar } from './parse-calendar.js';

const townHall: CalendarDefinition = { timeZone: 'Europe/Paris', holidays: 'metropole', opening: {} };
const refusalOf = (input: unknown) => {
  try {
    parseCalendar(input as CalendarDefinition);
    return null;
  } catch (error) {
    return error;
  }
};

describe('parseCalendar', () => {
  test('writes out the defaults and puts everything in order', () => {
    const { definition } = parseCalendar({
      timeZone: 'europe/paris',
      holidays: 'none',
      opening: { tue: [], mon: [['13:00', '24:00'], ['08:30', '12:00']] }, // prettier-ignore
      closures: ['2026-05-15', '2026-01-02', '2026-05-15'],
    });
    expect(definition).toEqual({
      timeZone: 'Europe/Paris',
      holidays: 'none',
      opening: { mon: [['08:30', '12:00'], ['13:00', '24:00']], tue: [] }, // prettier-ignore
      workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      closures: ['2026-01-02', '2026-05-15'],
      exceptionalOpenings: {},
    });
    expect(parseCalendar(definition).definition).toEqual(definition);
  });

  test('windows may touch', () => {
    const touching = { ...townHall, opening: { mon: [['08:00', '10:00'], ['10:00', '12:00']] } }; // prettier-ignore
    expect(refusalOf(touching)).toBeNull();
  });

  test.each<[string, unknown, string, string]>([
    ['nothing', null, '', 'not-an-object'],
    ['a field misspelt', { ...townHall, workdays: ['mon'] }, 'workdays', 'unknown-field'],
    ['a zone of the Moon', { ...townHall, timeZone: 'Moon/Tranquility' }, 'timeZone', 'unknown-time-zone'],
    ['a bare offset', { ...townHall, timeZone: '+01:00' }, 'timeZone', 'unknown-time-zone'],
    ['no time zone', { ...townHall, timeZone: undefined }, 'timeZone', 'not-a-string'],
    ['holidays of Corsica', { ...townHall, holidays: 'corse' }, 'holidays', 'unknown-holiday-zone'],
    ['inherited names', { ...townHall, holidays: 'constructor' }, 'holidays', 'unknown-holiday-zone'],
    ['opening as a list', { ...townHall, opening: [] }, 'opening', 'not-an-object'],
    ['an eighth weekday', { ...townHall, opening: { lundi: [] } }, 'opening.lundi', 'unknown-weekday'],
    ['25:00', { ...townHall, opening: { mon: [['08:00', '25:00']] } }, 'opening.mon[0][1]', 'not-a-time'],
    ['8:00', { ...townHall, opening: { mon: [['8:00', '12:00']] } }, 'opening.mon[0][0]', 'not-a-time'],
    [
      '24:00 as a start',
      { ...townHall, opening: { mon: [['24:00', '24:00']] } },
      'opening.mon[0][0]',
      'not-a-time',
    ],
    [
      'an empty window',
      { ...townHall, opening: { mon: [['08:00', '08:00']] } },
      'opening.mon[0]',
      'ends-before-it-starts',
    ],
    [
      'a night window',
      { ...townHall, opening: { mon: [['22:00', '02:00']] } },
      'opening.mon[0]',
      'ends-before-it-starts',
    ],
    [
      'a window of three',
      { ...townHall, opening: { mon: [['08:00', '09:00', '10:00']] } },
      'opening.mon[0]',
      'not-a-window',
    ],
    [
      'an overlap',
      {
        ...townHall,
        opening: {
          mon: [
            ['08:00', '12:00'],
            ['11:59', '13:00'],
          ],
        },
      },
      'opening.mon',
      'overlapping-windows',
    ],
    ['30 February', { ...townHall, closures: ['2026-02-30'] }, 'closures[0]', 'not-a-date'],
    [
      '29 February 2026',
      { ...townHall, exceptionalOpenings: { '2026-02-29': [] } },
      'exceptionalOpenings.2026-02-29',
      'not-a-date',
    ],
    ['a French date', { ...townHall, closures: ['15/05/2026'] }, 'closures[0]', 'not-a-date'],
    [
      'a million closures',
      { ...townHall, closures: new Array(1_000_000).fill('2026-01-01') },
      'closures',
      'too-many',
    ],
    [
      'a hundred windows',
      { ...townHall, opening: { mon: new Array(100).fill(['08:00', '09:00']) } },
      'opening.mon',
      'too-many',
    ],
    ['a working funday', { ...townHall, workingDays: ['funday'] }, 'workingDays[0]', 'unknown-weekday'],
  ])('%s is refused with its path', (_, input, path, reason) => {
    expect(refusalOf(input)).toMatchObject({ code: 'calendar/invalid', details: { path, reason } });
  });
});
