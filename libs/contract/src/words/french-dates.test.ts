import { describe, expect, test } from '@jest/globals';
import { endSaid, said } from './french-dates.js';

const when = { timeZone: 'Europe/Paris', now: '2026-11-24T09:00:00.000Z' };

describe('a date as it is said', () => {
  test.each([
    ['2026-11-26T16:00:00.000Z', 'jeudi 26 novembre à 17 h 00'],
    ['2026-12-01T07:05:00.000Z', 'mardi 1er décembre à 8 h 05'],
    ['2027-01-04T09:30:00.000Z', 'lundi 4 janvier 2027 à 10 h 30'],
  ])('%s is « %s »', (at, words) => {
    expect(said(at, when)).toBe(words.replace(/ h /, '\u00a0h\u00a0'));
  });
});

describe('the end of a delay', () => {
  test('is the hour it ends at', () => {
    expect(endSaid('2026-11-26T16:00:00.000Z', when)).toBe('jeudi 26 novembre à 17\u00a0h\u00a000');
  });

  test('at the very end of a day is midnight of that day, in the town', () => {
    expect(endSaid('2026-11-26T23:00:00.000Z', when)).toBe('jeudi 26 novembre à minuit');
    expect(endSaid('2026-12-31T23:00:00.000Z', when)).toBe('jeudi 31 décembre à minuit');
    expect(endSaid('2026-11-27T04:00:00.000Z', { ...when, timeZone: 'America/Martinique' })).toBe(
      'jeudi 26 novembre à minuit',
    );
  });
});
