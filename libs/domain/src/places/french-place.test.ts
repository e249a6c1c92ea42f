import { describe, expect, test } from '@jest/globals';
import { canReportAt } from './french-place.js';

const refusal = (lat: number, lon: number) => {
  const verdict = canReportAt({ lat, lon });
  return verdict.ok ? null : verdict.because;
};

describe('the place of a report', () => {
  test.each([
    ['Brest', 48.39, -4.49],
    ['Bonifacio', 41.39, 9.16],
    ['Dunkerque', 51.03, 2.37],
    ['Pointe-à-Pitre', 16.24, -61.53],
    ['Marigot', 18.07, -63.08],
    ['Cayenne', 4.92, -52.31],
    ['Saint-Denis de La Réunion', -20.88, 55.45],
    ['Mamoudzou', -12.78, 45.23],
    ['Papeete', -17.54, -149.57],
    ['Nouméa', -22.27, 166.44],
  ])('may be in %s', (_town, lat, lon) => {
    expect(refusal(lat, lon)).toBeNull();
  });

  test.each([
    ['a device without a fix', 0, 0],
    ['the Sahara', 24, 12],
    ['New York', 40.71, -74],
  ])('is not %s', (_where, lat, lon) => {
    expect(refusal(lat, lon)).toBe('report/place-out-of-town');
  });

  test('written the wrong way round is told so', () => {
    expect(refusal(2.35, 48.85)).toBe('report/place-swapped');
    expect(refusal(55.45, -20.88)).toBe('report/place-swapped');
  });
});

describe('the place of a report in a town whose area is known', () => {
  const TOWN = { south: 44.9, west: 4.6, north: 45.35, east: 5.25 };
  const refusalIn = (lat: number, lon: number) => {
    const verdict = canReportAt({ lat, lon }, TOWN);
    return verdict.ok ? null : verdict.because;
  };

  test('may be anywhere in it', () => {
    expect(refusalIn(45.1204, 4.8471)).toBeNull();
  });

  test.each([
    ['another town of France', 48.85, 2.35],
    ['the other side of the globe', -20.88, 55.45],
    ['a device without a fix', 0, 0],
  ])('is not %s', (_where, lat, lon) => {
    expect(refusalIn(lat, lon)).toBe('report/place-out-of-town');
  });

  test('written the wrong way round is told so only when the other way lies in it', () => {
    expect(refusalIn(4.8471, 45.1204)).toBe('report/place-swapped');
    expect(refusalIn(2.35, 48.85)).toBe('report/place-out-of-town');
  });
});
