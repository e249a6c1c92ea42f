import { describe, expect, test } from '@jest/globals';
import { monthOf, periodBefore, periodInstants } from './period.js';

describe('a period of local days', () => {
  test('holds the midnight that ends its last day, and not the one that ends the day before', () => {
    expect(periodInstants({ from: '2026-10-25', to: '2026-10-25' }, 'Europe/Paris')).toEqual({
      start: new Date('2026-10-24T22:00:00Z'),
      end: new Date('2026-10-25T23:00:00Z'), // the day the clocks go back has 25 hours
    });
  });

  test.each([
    ['2026-11-24', '2026-11-23', 'quality/invalid-period'],
    ['2026-02-30', '2026-03-01', 'quality/invalid-period'],
    ['demain', '2026-03-01', 'quality/invalid-period'],
    ['2025-01-01', '2026-02-05', 'quality/period-too-long'],
  ])('%s to %s is refused: %s', (from, to, code) => {
    expect(() => periodInstants({ from, to }, 'Europe/Paris')).toThrow(code);
  });

  test('is this month at first, of the town and not of London', () => {
    expect(monthOf(new Date('2026-11-30T23:30:00Z'), 'Europe/Paris')).toEqual({
      from: '2026-12-01',
      to: '2026-12-31',
    });
    expect(monthOf(new Date('2028-02-10T10:00:00Z'), 'Europe/Paris').to).toBe('2028-02-29');
  });

  test.each([
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['2026-03-02', '2026-03-31', '2026-01-31', '2026-03-01'],
    ['2026-11-24', '2026-11-24', '2026-11-23', '2026-11-23'],
  ])('%s to %s is compared with %s to %s', (from, to, before, until) => {
    expect(periodBefore({ from, to })).toEqual({ from: before, to: until });
  });
});
