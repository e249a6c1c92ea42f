import { describe, expect, test } from '@jest/globals';
import { date, dateTime, endOfDay, isoDay, phone, shortDateTime, time } from './format.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('dates as the town reads them', () => {
  test('24-hour clock, the first of the month, the town’s zone', () => {
    expect(plain(dateTime('2026-03-12T13:05:00.000Z'))).toBe('12 mars 2026 à 14 h 05');
    expect(date('2026-05-01T10:00:00.000Z')).toBe('1er mai 2026');
    expect(plain(time('2026-07-14T22:30:00.000Z'))).toBe('0 h 30');
  });

  test('near days by their names', () => {
    const now = '2026-11-25T11:00:00.000Z';
    expect(plain(shortDateTime('2026-11-25T08:00:00.000Z', now))).toBe('aujourd’hui à 9 h 00');
    expect(plain(shortDateTime('2026-11-24T08:00:00.000Z', now))).toBe('hier à 9 h 00');
    expect(plain(shortDateTime('2025-11-24T08:00:00.000Z', now))).toBe('24 nov. 2025 à 9 h 00');
  });

  test.each([
    ['2026-07-14', '2026-07-14T21:59:00.000Z'],
    ['2026-12-24', '2026-12-24T22:59:00.000Z'],
    ['2026-03-29', '2026-03-29T21:59:00.000Z'],
    ['2026-10-25', '2026-10-25T22:59:00.000Z'],
  ])('the last minute of %s is %s', (day, instant) => {
    expect([endOfDay(day), isoDay(instant)]).toEqual([instant, day]);
  });

  test('French numbers in pairs, the others as they are', () => {
    expect(['+33639981234', '06 39 98 12 34', '+32470123456', '15'].map((raw) => plain(phone(raw)))).toEqual([
      '06 39 98 12 34',
      '06 39 98 12 34',
      '+32470123456',
      '15',
    ]);
  });
});
