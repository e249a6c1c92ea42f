import { expect, test } from '@jest/globals';
import { trendDays } from './trend-days.js';

test('a day is compared with the four of its name before it, whatever the clocks did', () => {
  const days = trendDays(new Date('2026-11-01T23:30:00Z'), 'Europe/Paris');
  expect(days.map(({ start }) => start.toISOString())).toEqual([
    '2026-11-01T23:00:00.000Z', // a Monday, 00:30
    '2026-10-25T23:00:00.000Z',
    '2026-10-18T22:00:00.000Z',
    '2026-10-11T22:00:00.000Z',
    '2026-10-04T22:00:00.000Z',
  ]);
  expect(days[0]!.end).toEqual(new Date('2026-11-02T23:00:00Z'));
});
