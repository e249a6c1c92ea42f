import { aside, inside, type Point } from './metres.js';
import { WATER } from './nature.js';
import { HOUSE_NUMBERS, numbersOf, sidesOf, type HouseNumber } from './numbers.js';
import { STREET_LINES } from './street-lines.js';

const DEPTH = 11;
/** share of the way to the next house that is built: old houses touch, villas have a garden */
const BUILT = { lane: 1, street: 0.72, quay: 1, avenue: 0.8, square: 0.95, path: 0.14, road: 0.25 };
const WIDEST_HOUSE = 16;
/** metres kept free beside the middle of any street */
const FREE = 7;

const LINES = Object.values(STREET_LINES).map(({ line }) => line);
const isFree = (shape: Point[]): boolean =>
  shape.every((corner) => LINES.every((line) => aside(line, corner) > FREE / 2)) &&
  !WATER.some((edge) => shape.some((corner) => inside(edge, corner)));

/**
 * Houses behind the doors, their fronts to the street; a door at a corner goes without. Each is held against every
 * street: reckoned when asked for, which is once in a town's life.
 */
export const houses = (): Point[][] => HOUSE_NUMBERS.map(houseBehind).filter(isFree);

function houseBehind({ street, number, point }: HouseNumber): Point[] {
  const { class: kind, line } = STREET_LINES[street]!;
  const numbers = numbersOf(street);
  const sides = sidesOf(kind);
  const next = numbers[number - 1 + sides] ?? numbers[number - 1 - sides]!;
  const [dx, dy] = [next.point[0] - point[0], next.point[1] - point[1]];
  const step = Math.hypot(dx, dy);
  const half = Math.min(BUILT[kind] * step, WIDEST_HOUSE) / 2;
  const along: Point = [dx / step, dy / step];
  // backwards is the side on which the street gets farther
  const side: Point = [-along[1], along[0]];
  const tried: Point = [point[0] + side[0], point[1] + side[1]];
  const away = aside(line, tried) > aside(line, point) ? 1 : -1;
  const corner = (sideways: number, back: number): Point => [
    point[0] + along[0] * half * sideways + side[0] * away * back,
    point[1] + along[1] * half * sideways + side[1] * away * back,
  ];
  return [corner(-1, 1), corner(1, 1), corner(1, DEPTH), corner(-1, DEPTH), corner(-1, 1)];
}

const block = ([east, north]: Point, wide: number, deep: number): Point[] => [
  [east, north],
  [east + wide, north],
  [east + wide, north + deep],
  [east, north + deep],
  [east, north],
];

/** What everyone goes to, with what is written beside it. */
export const LANDMARKS: readonly { name: string; at: Point; shape: Point[] }[] = [
  { name: 'Mairie', at: [-147, 78], shape: block([-178, 66], 62, 26) },
  { name: 'Gare', at: [918, 105], shape: block([908, 40], 12, 90) },
  { name: 'École Les Marronniers', at: [330, -120], shape: block([290, -145], 80, 36) },
  { name: 'École Jean-Moulin', at: [570, 345], shape: block([530, 330], 70, 34) },
  { name: 'École des Berges', at: [-370, 620], shape: block([-332, 590], 50, 46) },
  { name: 'École du Vieux-Bourg', at: [-262, -245], shape: block([-285, -262], 52, 26) },
  { name: 'École Simone-Veil', at: [240, 1080], shape: block([215, 1060], 64, 40) },
  { name: 'Médiathèque', at: [255, 110], shape: block([230, 90], 54, 34) },
  { name: 'Stade', at: [205, -905], shape: [] },
];

export const STADIUM: Point[] = ovalAround([205, -900], 92, 52);

function ovalAround([east, north]: Point, wide: number, high: number): Point[] {
  const circle: Point[] = Array.from({ length: 33 }, (_, step) => {
    const angle = (step / 32) * 2 * Math.PI;
    return [east + wide * Math.cos(angle), north + high * Math.sin(angle)];
  });
  return circle;
}
