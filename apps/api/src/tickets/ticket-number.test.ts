import { describe, expect, test } from '@jest/globals';
import { newFollowCode, numberingYear, readFollowCode } from './ticket-number.js';

describe('the year of a number', () => {
  test.each([
    ['2026-12-31T22:59:59Z', 2026],
    ['2026-12-31T23:00:00Z', 2027],
    ['2027-07-01T00:00:00Z', 2027],
  ])('is the town’s at %s: %i', (instant, year) => {
    expect(numberingYear(new Date(instant))).toBe(year);
  });

  test('is the other one on the other side of the world', () => {
    expect(numberingYear(new Date('2026-12-31T20:30:00Z'), 'Indian/Reunion')).toBe(2027);
    expect(numberingYear(new Date('2027-01-01T09:00:00Z'), 'Pacific/Tahiti')).toBe(2026);
  });
});

describe('a follow code', () => {
  test('is read out without a letter that looks like another', () => {
    for (let n = 0; n < 200; n += 1)
      expect(newFollowCode()).toMatch(/^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{5}$/);
  });

  test('is never the same twice', () => {
    expect(new Set(Array.from({ length: 5_000 }, newFollowCode)).size).toBe(5_000);
  });

  test.each(['7k3f-9m2q-x4t8b', '7K3F 9M2Q X4T8B', '7k3f9m2qx4t8b', ' 7k3f-9m2q-x4t8b '])(
    'is read from « %s »',
    (written) => {
      expect(readFollowCode(written)).toBe('7k3f-9m2q-x4t8b');
    },
  );

  test('is read from letters nobody was given', () => {
    expect(readFollowCode('OIl0-0000-00000')).toBe('0110-0000-00000');
  });

  test.each(['', '7k3f', '7k3f-9m2q-x4t8u', '7k3f-9m2q-x4t8b7', "' or 1=1 -- -", '2026-000001'])(
    'is not « %s »',
    (written) => {
      expect(readFollowCode(written)).toBeNull();
    },
  );
});
