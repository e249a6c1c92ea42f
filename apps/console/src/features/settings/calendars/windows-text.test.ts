import { describe, expect, test } from '@jest/globals';
import { readWindows, writeWindows } from './windows-text.js';

describe('hours as they are typed', () => {
  test.each([
    ['8:30-12:00', [['08:30', '12:00']]],
    [
      '8h30-12h, 13 h 30 - 17:30',
      [
        ['08:30', '12:00'],
        ['13:30', '17:30'],
      ],
    ],
    [
      '9 à 12 et 14 à 18',
      [
        ['09:00', '12:00'],
        ['14:00', '18:00'],
      ],
    ],
    ['22h–24h', [['22:00', '24:00']]],
    ['8:00-25:00', [['08:00', '25:00']]],
    ['matin', [['matin', '']]],
    ['', []],
  ])('%j', (typed, windows) => {
    expect(readWindows(typed)).toEqual(windows);
  });

  test('come back as they were written', () => {
    const windows: [string, string][] = [
      ['08:30', '12:00'],
      ['13:30', '17:30'],
    ];
    expect(readWindows(writeWindows(windows))).toEqual(windows);
  });
});
