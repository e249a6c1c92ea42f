import { describe, expect, test } from '@jest/globals';
import { parseBudget } from './budget.js';
import type { Budget } from './commitment.js';

const HOUR = 3_600_000;
const refusalOf = (budget: unknown) => {
  try {
    return parseBudget(budget as Budget);
  } catch (error) {
    const { code, details } = error as { code: string; details: { reason?: string } };
    return details.reason ?? code;
  }
};

describe('parseBudget', () => {
  test.each<[Budget['clock'], string, number]>([
    ['continuous', 'PT48H', 48 * HOUR],
    ['continuous', 'P2D', 48 * HOUR],
    ['continuous', 'P1W', 168 * HOUR],
    ['continuous', 'P1DT12H', 36 * HOUR],
    ['working-days', 'P2D', 48 * HOUR],
    ['opening-hours', 'PT4H30M', 4.5 * HOUR],
    ['opening-hours', 'PT1.5H', 1.5 * HOUR],
    ['opening-hours', 'PT0,1H', HOUR / 10],
    ['continuous', 'PT0.001S', 1],
  ])('%s %s is %d ms', (clock, within, ms) => {
    expect(parseBudget({ clock, within })).toEqual({ clock, ms });
  });

  test('a civil budget has months and days, of the calendar and without roll-over by default', () => {
    expect(parseBudget({ clock: 'civil', within: 'P1Y2M1W3D' })).toEqual({
      clock: 'civil',
      months: 14,
      days: 10,
      unit: 'calendar',
      rollOver: 'none',
    });
  });

  test('unit and roll-over mean nothing to a time clock', () => {
    expect(parseBudget({ clock: 'continuous', within: 'PT1H', unit: 'ouvre', rollOver: 'none' })).toEqual({
      clock: 'continuous',
      ms: HOUR,
    });
  });

  test.each<[string, unknown, string]>([
    ['nothing', { clock: 'continuous', within: undefined }, 'not-a-duration'],
    ['a number', { clock: 'continuous', within: 48 }, 'not-a-duration'],
    ['48h', { clock: 'continuous', within: '48h' }, 'not-a-duration'],
    ['P', { clock: 'continuous', within: 'P' }, 'not-a-duration'],
    ['PT', { clock: 'continuous', within: 'PT' }, 'not-a-duration'],
    ['P1DT', { clock: 'continuous', within: 'P1DT' }, 'not-a-duration'],
    ['a negative', { clock: 'continuous', within: '-PT1H' }, 'not-a-duration'],
    ['a fraction before the end', { clock: 'continuous', within: 'PT1.5H30M' }, 'not-a-duration'],
    ['a fraction of a millisecond', { clock: 'continuous', within: 'PT0.0001S' }, 'not-a-duration'],
    ['half a day', { clock: 'continuous', within: 'P0.5D' }, 'not-a-duration'],
    ['a newline', { clock: 'continuous', within: 'PT1H\n' }, 'not-a-duration'],
    ['zero', { clock: 'continuous', within: 'PT0S' }, 'zero'],
    ['no day', { clock: 'civil', within: 'P0D' }, 'zero'],
    ['a month of hours', { clock: 'continuous', within: 'P1M' }, 'months-need-the-civil-clock'],
    ['a week of working days', { clock: 'working-days', within: 'P1W' }, 'weeks-are-ambiguous'],
    ['a day of opening hours', { clock: 'opening-hours', within: 'P1D' }, 'days-are-ambiguous'],
    ['civil hours', { clock: 'civil', within: 'PT48H' }, 'civil-counts-whole-days'],
    ['civil days and no hours', { clock: 'civil', within: 'P2DT0H' }, 'civil-counts-whole-days'],
    ['months ouvrés', { clock: 'civil', within: 'P2M', unit: 'ouvre' }, 'only-days-of-that-unit'],
    ['an unknown clock', { clock: 'sundial', within: 'PT1H' }, 'unknown-clock'],
    ['an unknown unit', { clock: 'civil', within: 'P1D', unit: 'franc' }, 'unknown-unit'],
    ['an unknown roll-over', { clock: 'civil', within: 'P1D', rollOver: 'yes' }, 'unknown-roll-over'],
    ['eleven years', { clock: 'continuous', within: 'P4015D' }, 'commitment/too-far'],
    ['a century', { clock: 'civil', within: 'P100Y' }, 'commitment/too-far'],
    ['absurdity', { clock: 'opening-hours', within: 'PT999999999H' }, 'commitment/too-far'],
    ['more digits than that', { clock: 'continuous', within: `PT${'9'.repeat(5_000)}H` }, 'not-a-duration'],
  ])('%s is refused', (_, budget, reason) => {
    expect(refusalOf(budget)).toBe(reason);
  });
});
