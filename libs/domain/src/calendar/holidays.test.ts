import { describe, expect, test } from '@jest/globals';
import { HOLIDAY_ZONES, holidaysOf, type HolidayZone } from './holidays.js';
import official from './testing/official-holidays.json' with { type: 'json' };

const overrides = official.overrides as Partial<Record<HolidayZone, Record<string, string>>>;
const officialDaysOf = (zone: HolidayZone): Record<string, string> => ({
  ...official.metropole,
  ...overrides[zone],
});

describe('holidaysOf', () => {
  test('the zones are those of the official data', () => {
    expect([...HOLIDAY_ZONES].sort()).toEqual(['metropole', ...Object.keys(overrides)].sort());
  });

  test.each(HOLIDAY_ZONES)('%s has every official date and name of 2006–2031, and no other', (zone) => {
    const computed = Array.from({ length: 26 }, (_, i) => holidaysOf(zone, 2006 + i)).flat();
    expect(computed).toHaveLength(Object.keys(officialDaysOf(zone)).length);
    expect(Object.fromEntries(computed.map(({ date, name }) => [date, name]))).toEqual(officialDaysOf(zone));
  });

  test('a year comes in date order', () => {
    const dates = holidaysOf('alsace-moselle', 2035).map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toHaveLength(13);
  });

  test('Saint-Martin chose the 28th of May in 2018', () => {
    const abolition = (year: number) =>
      holidaysOf('saint-martin', year).find(({ name }) => name.startsWith('Abolition'))?.date;
    expect([abolition(2017), abolition(2018)]).toEqual(['2017-05-27', '2018-05-28']);
  });

  test.each([
    [1818, '1818-03-23'],
    [1943, '1943-04-26'],
    [2000, '2000-04-24'],
    [2038, '2038-04-26'],
    [2285, '2285-03-23'],
  ])('Easter Monday of %i is %s', (year, monday) => {
    expect(holidaysOf('metropole', year)).toContainEqual({ date: monday, name: 'Lundi de Pâques' });
  });

  test.each([NaN, 2026.5, 1500, 10_000])('%p is not a year with holidays', (year) => {
    expect(() => holidaysOf('metropole', year)).toThrow('calendar/invalid');
  });
});
