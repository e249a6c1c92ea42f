import { describe, expect, test } from '@jest/globals';
import { parseCalendar } from '../calendar/parse-calendar.js';
import { announcedDay } from './announced-day.js';
import { dueAt } from './due-at.js';

const calendar = parseCalendar({ timeZone: 'Europe/Paris', holidays: 'metropole', opening: {} });
const dueOf = (at: string, date: string) =>
  dueAt({ calendar, ...announcedDay(new Date(at), date, 'Europe/Paris') }).toISOString();

describe('a day announced to a resident', () => {
  test.each([
    ['tomorrow', '2026-11-24T09:00:12.345Z', '2026-11-25', '2026-11-25T23:00:00.000Z'],
    ['today', '2026-11-24T09:00:12.345Z', '2026-11-24', '2026-11-24T23:00:00.000Z'],
    ['a Sunday, a public holiday', '2026-10-30T09:00:00.000Z', '2026-11-01', '2026-11-01T23:00:00.000Z'],
    ['over the end of summer time', '2026-10-24T09:00:00.000Z', '2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['on the day summer time ends', '2026-10-25T00:30:00.000Z', '2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['just after midnight in the town', '2026-11-24T23:30:00.000Z', '2026-11-25', '2026-11-25T23:00:00.000Z'],
  ])('ends with that day in the town: %s', (_what, at, date, due) => {
    expect(dueOf(at, date)).toBe(due);
  });

  test.each(['2026-11-23', '2026-02-30', 'demain', ''])('is not « %s »', (date) => {
    expect(() => dueOf('2026-11-24T09:00:00.000Z', date)).toThrow('ticket/date-in-past');
  });

  test('is not further than any promise may be', () => {
    expect(() => dueOf('2026-11-24T09:00:00.000Z', '2090-01-01')).toThrow('commitment/too-far');
  });
});
