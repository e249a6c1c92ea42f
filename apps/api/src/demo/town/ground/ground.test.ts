import { describe, expect, test } from '@jest/globals';
import { isInArea } from '@parvis/domain';
import { AREA, STREETS } from '../streets.js';
import { houses } from './buildings.js';
import { townMap } from './map-style.js';
import { inside, placeOf } from './metres.js';
import { WATER } from './nature.js';
import { HOUSE_NUMBERS, numbersOf } from './numbers.js';
import { STREET_LINES } from './street-lines.js';

describe('the ground of the invented town', () => {
  test('draws every street its people speak of, and no other', () => {
    expect(Object.keys(STREET_LINES).sort()).toEqual(STREETS.map(({ name }) => name).sort());
  });

  test('numbers each street from 1, without a gap', () => {
    for (const { name } of STREETS) {
      const numbers = numbersOf(name).map(({ number }) => number);
      expect(numbers.length).toBeGreaterThan(5);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  test('lies in the area where reports are received', () => {
    for (const { point } of HOUSE_NUMBERS) expect(isInArea(AREA, placeOf(point))).toBe(true);
  });

  test('has a house behind most doors, none in the river', () => {
    const built = houses();
    expect(built.length).toBeGreaterThan(HOUSE_NUMBERS.length * 0.8);
    expect(built.flat(2).every(Number.isFinite)).toBe(true);
    const wet = HOUSE_NUMBERS.filter(({ point }) => WATER.some((edge) => inside(edge, point)));
    expect(wet).toEqual([]);
  });

  test('asks nobody for anything: no tile, no glyph, no picture', () => {
    const style = townMap();
    expect(Object.keys(style).sort()).toEqual(['layers', 'name', 'sources', 'version']);
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  test('is light enough for a telephone', () => {
    expect(JSON.stringify(townMap()).length).toBeLessThan(300_000);
  });
});
