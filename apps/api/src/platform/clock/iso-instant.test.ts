import { expect, test } from '@jest/globals';
import { isoInstant } from './iso-instant.js';

test.each([
  ['the first one', 0],
  ['before it', -1],
  ['the last of a day', Date.UTC(2026, 11, 31, 23, 59, 59, 999)],
  ['the first of the next', Date.UTC(2027, 0, 1)],
  ['a leap day', Date.UTC(2028, 1, 29, 9, 5, 7, 40)],
  ['a year of five figures', 8.64e15],
])('%s is written as toISOString does', (_, at) => {
  expect(isoInstant(at)).toBe(new Date(at).toISOString());
});

test('more days than are kept', () => {
  const instants = Array.from({ length: 2_500 }, (_, day) => Date.UTC(2020, 0, day, 13, 30, 1, day % 1_000));
  expect(instants.map(isoInstant)).toEqual(instants.map((at) => new Date(at).toISOString()));
});
