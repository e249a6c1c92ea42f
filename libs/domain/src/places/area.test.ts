import { describe, expect, test } from '@jest/globals';
import { boxAround, EARTH_RADIUS, isInArea, widen } from './area.js';

const TOWN = { south: 45, west: 4.8, north: 45.1, east: 5 };
/** a place so many metres away, in a direction (0 north, π/2 east) */
const away = ({ lat, lon }: { lat: number; lon: number }, metres: number, direction: number) => ({
  lat: lat + ((metres * Math.cos(direction)) / EARTH_RADIUS) * (180 / Math.PI),
  lon:
    lon + ((metres * Math.sin(direction)) / EARTH_RADIUS / Math.cos((lat * Math.PI) / 180)) * (180 / Math.PI),
});

describe('an area', () => {
  test('holds its own edges', () => {
    expect(isInArea(TOWN, { lat: 45, lon: 4.8 })).toBe(true);
    expect(isInArea(TOWN, { lat: 45.1, lon: 5 })).toBe(true);
    expect(isInArea(TOWN, { lat: 45.1001, lon: 5 })).toBe(false);
    expect(isInArea(TOWN, { lat: 45.05, lon: 4.7999 })).toBe(false);
  });

  test('with a margin holds the streets at its edge, and no more', () => {
    const wide = widen(TOWN, 3_000);
    const corner = { lat: TOWN.north, lon: TOWN.east };
    expect(isInArea(wide, away(corner, 2_990, 0))).toBe(true);
    expect(isInArea(wide, away(corner, 2_990, Math.PI / 2))).toBe(true);
    expect(isInArea(wide, away(corner, 3_100, 0))).toBe(false);
    expect(isInArea(wide, away(corner, 3_100, Math.PI / 2))).toBe(false);
  });
});

describe('the box around a place', () => {
  test.each([
    ['Saint-Denis de La Réunion', { lat: -20.88, lon: 55.45 }],
    ['Saint-Aubin', { lat: 45.12, lon: 4.85 }],
    ['Dunkerque', { lat: 51.03, lon: 2.37 }],
  ])('in %s holds every place of its circle', (_town, centre) => {
    const box = boxAround(centre, 1_000);
    for (let direction = 0; direction < 2 * Math.PI; direction += Math.PI / 36)
      expect(isInArea(box, away(centre, 999, direction))).toBe(true);
  });
});
