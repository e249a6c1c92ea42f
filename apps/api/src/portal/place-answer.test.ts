import { describe, expect, test } from '@jest/globals';
import { ADDRESS_MAX, placeOf } from './place-answer.js';

const TANNEURS = { address: '12 rue des Tanneurs', lat: '44.93', lon: '4.89', placed: '12 rue des Tanneurs' };
const POINT = { lat: 44.93, lon: 4.89 };
const NO_POINT = { lat: undefined, lon: undefined };

describe('where it is', () => {
  test('in words alone has no point', () => {
    expect(placeOf({ address: 'devant la gare' })).toEqual({
      values: { address: 'devant la gare', ...NO_POINT },
      faults: [],
    });
  });

  test('an address keeps its point, also with more said behind it', () => {
    expect(placeOf(TANNEURS).values).toMatchObject(POINT);
    expect(placeOf({ ...TANNEURS, address: '12 rue des Tanneurs, devant l’école' }).values).toMatchObject(
      POINT,
    );
  });

  test('another address has not the point of the old one', () => {
    expect(placeOf({ ...TANNEURS, address: '14 rue des Tanneurs' }).values).toEqual({
      address: '14 rue des Tanneurs',
      ...NO_POINT,
    });
  });

  test('a point needs no words', () => {
    const { values, faults } = placeOf({ address: '', lat: '44.93', lon: '0', placed: '' });
    expect([values, faults]).toEqual([{ address: '', lat: 44.93, lon: 0 }, []]);
  });

  test('one of the two is asked, and words have an end', () => {
    expect(placeOf({ address: ' ' }).faults).toEqual([{ field: 'address', rule: 'required' }]);
    expect(placeOf({ address: 'x'.repeat(ADDRESS_MAX) }).faults).toEqual([]);
    const long = { ...TANNEURS, address: 'x'.repeat(ADDRESS_MAX + 1), placed: '' };
    expect(placeOf(long).faults).toEqual([{ field: 'address', rule: 'too-long' }]);
  });

  test.each([
    ['half a point', { lon: '' }, 'incomplete'],
    ['what is no number', { lat: 'NaN' }, 'incomplete'],
    ['a number of another kind', { lat: '1e3' }, 'incomplete'],
    ['a pair the other way round', { lat: '4.89', lon: '44.93' }, 'swapped'],
    ['a point elsewhere', { lat: '51.5', lon: '-0.12' }, 'out-of-town'],
    ['where devices without a fix are', { lat: '0', lon: '0' }, 'out-of-town'],
  ])('%s is told at the field, and not shown again', (_what, point, rule) => {
    const { values, faults } = placeOf({ ...TANNEURS, ...point });
    expect(faults).toEqual([{ field: 'address', rule }]);
    expect(values).toEqual({ address: TANNEURS.address, ...NO_POINT });
  });

  test('a place of France out of the town is told so once the town says where it ends', () => {
    const paris = { ...TANNEURS, lat: '48.85', lon: '2.35' };
    expect(placeOf(paris).faults).toEqual([]);
    const area = { south: 44, west: 4, north: 46, east: 6 };
    expect(placeOf(paris, area).faults).toEqual([{ field: 'address', rule: 'out-of-town' }]);
  });
});
