import { expect, test } from '@jest/globals';
import type { DayTrend, HourFigures } from '@parvis/contract';
import { busyHours, trendSums } from './trend-sums.js';

const figures = (opened: number): HourFigures => ({ opened, answered: 0, broken: 0 });
const hour = (nth: number, now: number | null, usual: number) => ({
  start: `2026-11-24T${String(nth).padStart(2, '0')}:00:00.000Z`,
  now: now === null ? null : figures(now),
  usual: figures(usual),
});
const trend: DayTrend = {
  asOf: '2026-11-24T10:30:00.000Z',
  days: 4,
  hours: [hour(7, 0, 0), hour(8, 5, 4), hour(9, 3, 6), hour(10, 1, 8), hour(11, null, 20), hour(12, null, 0)],
};

test('a morning is compared with usual mornings, up to this minute', () => {
  expect(trendSums(trend, 'opened')).toEqual({ now: 9, usual: 14 });
  expect(trendSums({ ...trend, days: 0 }, 'opened').usual).toBeNull();
});

const day = (busy: number[]): DayTrend => ({
  ...trend,
  hours: Array.from({ length: 24 }, (_, nth) => hour(nth, busy.includes(nth) ? 1 : 0, 0)),
});
const drawn = (busy: number[]) => busyHours(day(busy)).map(({ start }) => Number(start.slice(11, 13)));

test('a counter’s hours are drawn, and the ones beyond in which something happens', () => {
  expect([drawn([])[0], drawn([]).at(-1)]).toEqual([8, 17]);
  expect([drawn([6, 22])[0], drawn([6, 22]).at(-1)]).toEqual([6, 22]);
});
