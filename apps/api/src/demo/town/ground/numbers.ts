import type { PlacedAddress } from '../../../places/index.js';
import { along, inside, lengthOf, placeOf, type Point } from './metres.js';
import { WATER } from './nature.js';
import { STREET_LINES, type StreetClass } from './street-lines.js';

export interface HouseNumber {
  street: string;
  number: number;
  /** at the door */
  point: Point;
}

/** metres from one house to the next on the same side, and from the middle of the street to the doors */
const SPACING: Record<StreetClass, { step: number; aside: number }> = {
  lane: { step: 11, aside: 6 },
  street: { step: 17, aside: 9 },
  quay: { step: 14, aside: -9 },
  avenue: { step: 20, aside: 13 },
  square: { step: 12, aside: -4 },
  path: { step: 90, aside: 12 },
  road: { step: 55, aside: 14 },
};
const LAST_NUMBER = 94;

/** how many sides of a street are built */
export const sidesOf = (kind: StreetClass): 1 | 2 => (kind === 'square' || kind === 'quay' ? 1 : 2);

/** Odd numbers on the left, even ones on the right, from one end of the street to the other, none on the water. */
function housesOf(street: string): HouseNumber[] {
  const { class: kind, line } = STREET_LINES[street]!;
  const { step: least, aside } = SPACING[kind];
  const sides = sidesOf(kind);
  const length = lengthOf(line);
  const step = Math.max(least, (length * sides) / LAST_NUMBER);
  const pairs = Math.floor((length - step) / step);
  const doors = Array.from({ length: pairs * sides }, (_, index): Point => {
    const right = sides === 2 && index % 2 === 0 ? -aside : aside;
    return along(line, step * (Math.floor(index / sides) + 0.8), right);
  });
  const dry = doors.filter((door) => !WATER.some((edge) => inside(edge, door)));
  return dry.map((point, index) => ({ street, number: index + 1, point }));
}

const BY_STREET = new Map(Object.keys(STREET_LINES).map((street) => [street, housesOf(street)]));

export const HOUSE_NUMBERS: readonly HouseNumber[] = [...BY_STREET.values()].flat();

/** those of a street of the town, number 1 first */
export const numbersOf = (street: string): readonly HouseNumber[] => BY_STREET.get(street)!;

/** as the Base Adresse would have them */
export const townAddresses = (postcode: string, city: string): PlacedAddress[] =>
  HOUSE_NUMBERS.map(({ street, number, point }) => ({
    street,
    postcode,
    city,
    number,
    suffix: null,
    ...placeOf(point),
  }));
