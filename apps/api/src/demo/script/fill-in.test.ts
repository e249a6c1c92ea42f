import { describe, expect, test } from '@jest/globals';
import { placeOf } from '../town/ground/metres.js';
import { HOUSE_NUMBERS } from '../town/ground/numbers.js';
import { Particulars } from './fill-in.js';
import { Random } from './random.js';
import { TownTime } from './town-time.js';

const FRIDAY = new Date('2026-11-27T10:00:00Z');
const LATER = new Date('2026-12-03T10:00:00Z');
const particulars = () => new Particulars(new Random(1), new TownTime(LATER), null);

describe('filling in a text', () => {
  test('a file keeps its place from one text to the next', () => {
    const file = particulars();
    expect(file.fill('{lieu}', FRIDAY)).toBe(file.location.address);
    expect(file.fill('{lieu}', LATER)).toBe(file.location.address);
    expect(file.location.address.endsWith(file.fill('{rue}', LATER))).toBe(true);
  });

  test('a file lies where its address is', () => {
    const { address, lat, lon } = particulars().location;
    const house = HOUSE_NUMBERS.find(({ street, number }) => `${number} ${street}` === address)!;
    expect(placeOf(house.point)).toEqual({ lat, lon });
  });

  test('dates are weekdays after the day of writing, and stay once said', () => {
    const file = particulars();
    expect(file.fill('{date:1}', FRIDAY)).toBe('lundi 30 novembre');
    expect(file.fill('{date:1}', LATER)).toBe('lundi 30 novembre');
    expect(file.fill('{date:4}', FRIDAY)).toBe('mardi 1er décembre');
    expect(file.fill('{samedi:0}', FRIDAY)).toBe('samedi 28 novembre');
  });

  test('a day behind is a weekday behind', () => {
    const sunday = new Date('2026-11-29T10:00:00Z');
    expect(particulars().fill('{jour:-1}', sunday)).toBe('vendredi');
  });

  test('a word nobody knows is refused', () => {
    expect(() => particulars().fill('{inconnu}', FRIDAY)).toThrow('{inconnu}');
  });
});
