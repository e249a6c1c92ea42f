import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aCalendar, openDayAndNight } from '../calendar/testing/calendars.js';
import type { Budget } from './commitment.js';
import { dueAt } from './due-at.js';
import { parseThresholds, thresholdAt } from './threshold-at.js';

const HOUR = 3_600_000;
const budgets = fc.constantFrom<Budget>(
  { clock: 'continuous', within: 'PT48H' },
  { clock: 'working-days', within: 'PT48H' },
  { clock: 'opening-hours', within: 'PT15H' },
  { clock: 'civil', within: 'P7D' },
  { clock: 'civil', within: 'P2M' },
  { clock: 'civil', within: 'P10D', unit: 'ouvre', rollOver: 'next-working-day' },
);
const zones = fc.constantFrom('Europe/Paris', 'America/Miquelon', 'Australia/Lord_Howe');
// both nights on which the clocks change, and Easter
const startedAt = fc
  .integer({ min: 0, max: 365 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000));
const percents = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 });
const pause = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 }))
  .map(([after, hours]) => ({ after: after * HOUR, length: hours * HOUR }));

describe('thresholds of a promise', () => {
  test('grow with their percent, lie between its start and its due instant, and end on it', () => {
    fc.assert(
      fc.property(budgets, zones, startedAt, percents, (budget, timeZone, start, shares) => {
        const promise = { budget, calendar: aCalendar({ timeZone }), startedAt: start };
        const due = dueAt(promise);
        const instants = [...shares].sort((a, b) => a - b).map((percent) => thresholdAt(promise, percent));
        instants.reduce((before, instant) => {
          expect(instant >= before).toBe(true);
          return instant;
        }, start);
        expect(instants.at(-1)! <= due).toBe(true);
        expect(thresholdAt(promise, 100)).toEqual(due);
      }),
      { numRuns: 300 },
    );
  });

  test('come no sooner for a wait, and as much later as it lasted when the clock is continuous', () => {
    fc.assert(
      fc.property(
        budgets,
        startedAt,
        pause,
        fc.integer({ min: 1, max: 100 }),
        (budget, start, wait, percent) => {
          const promise = { budget, calendar: openDayAndNight(), startedAt: start };
          const without = thresholdAt(promise, percent);
          const from = new Date(start.getTime() + wait.after);
          const pauses = [{ from, to: new Date(from.getTime() + wait.length) }];
          const moved = thresholdAt({ ...promise, pauses }, percent);
          expect(moved >= without).toBe(true);
          if (budget.clock === 'continuous')
            expect(moved.getTime() - without.getTime()).toBe(from < without ? wait.length : 0);
        },
      ),
      {
        numRuns: 300,
        // four hours of an evening: the seventh day stays the seventh
        examples: [
          [
            { clock: 'civil', within: 'P7D' },
            new Date('2026-03-21T04:00:00Z'),
            { after: 135 * HOUR, length: 4 * HOUR },
            1,
          ],
        ],
      },
    );
  });

  test.each([
    ['the night on which an hour is missing', '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z'],
    ['the night on which an hour comes twice', '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'],
  ])('count real hours through %s', (_night, start, half) => {
    const budget: Budget = { clock: 'continuous', within: 'PT48H' };
    const promise = { budget, calendar: aCalendar(), startedAt: new Date(start) };
    expect(thresholdAt(promise, 50)).toEqual(new Date(half));
  });

  test('half of 48 working hours from a Friday afternoon is the Monday’s', () => {
    const budget: Budget = { clock: 'working-days', within: 'PT48H' };
    const promise = { budget, calendar: aCalendar(), startedAt: new Date('2026-06-05T15:00:00Z') };
    expect(thresholdAt(promise, 50)).toEqual(new Date('2026-06-08T15:00:00Z'));
  });

  test.each([
    ['nothing', [0]],
    ['more than all of it', [50, 101]],
    ['a fraction', [12.5]],
    ['the same twice', [50, 50]],
    ['a later one first', [75, 50]],
    ['a crowd', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ])('are refused when they are %s', (_what, absurd) => {
    expect(() => parseThresholds(absurd)).toThrow('commitment/invalid-threshold');
  });

  test('are none in a version that says nothing of them', () => {
    expect(parseThresholds(undefined)).toEqual([]);
  });
});
