import { describe, expect, test } from '@jest/globals';
import { dueBands } from './due-bands.js';

const ends = (now: string) => {
  const { late, soon, today, tomorrow } = dueBands(new Date(now), 'Europe/Paris');
  return [late, soon, today, tomorrow].map((end) => end.toISOString());
};

describe('how near a promise is to its end', () => {
  test('on a morning of November', () => {
    expect(ends('2026-11-24T08:05:00.000Z')).toEqual([
      '2026-11-24T08:05:00.000Z',
      '2026-11-24T12:05:00.000Z',
      '2026-11-24T23:00:00.000Z',
      '2026-11-25T23:00:00.000Z',
    ]);
  });

  test('in the evening the next four hours reach over midnight, and today holds nothing more', () => {
    expect(ends('2026-11-24T21:30:00.000Z').slice(1)).toEqual([
      '2026-11-25T01:30:00.000Z',
      '2026-11-25T01:30:00.000Z',
      '2026-11-25T23:00:00.000Z',
    ]);
  });

  test('the day of 25 hours ends where the clock on the wall says so', () => {
    expect(ends('2026-10-24T08:00:00.000Z').slice(2)).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
  });
});
