import { describe, expect, test } from '@jest/globals';
import type { OpeningWindow } from '@parvis/domain';
import { hoursSaid } from './hours.js';

const day: OpeningWindow[] = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
];
const plain = (lines: string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

describe('opening hours', () => {
  test('days alike in a row are said once', () => {
    expect(plain(hoursSaid({ mon: day, tue: day, wed: day, thu: day, fri: day }))).toEqual([
      'du lundi au vendredi : 8 h 30 – 12 h, 13 h 30 – 17 h 30',
    ]);
  });

  test('a closed day parts two runs, and two days are not « du … au … »', () => {
    const saturday: OpeningWindow[] = [['09:00', '12:00']];
    expect(plain(hoursSaid({ mon: day, tue: day, thu: day, sat: saturday }))).toEqual([
      'lundi et mardi : 8 h 30 – 12 h, 13 h 30 – 17 h 30',
      'le jeudi : 8 h 30 – 12 h, 13 h 30 – 17 h 30',
      'le samedi : 9 h – 12 h',
    ]);
  });

  test('nothing is said of a town that never opens', () => {
    expect(hoursSaid({})).toEqual([]);
  });
});
