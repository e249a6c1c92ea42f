import { type Point } from './metres.js';
import { HOUSE_NUMBERS, numbersOf } from './numbers.js';
import { STREET_LINES } from './street-lines.js';

const DEPTH = 11;
/** share of the way to the next house that is built: old houses touch, villas have a garden */
const BUILT = { lane: 1, street: 0.72, avenue: 0.8, square: 0.95, path: 0.14, road: 0.25 };

/** A house behind each door, its front to the street. */
export const HOUSES: readonly Point[][] = HOUSE_NUMBERS.map(({ street, number, point }) => {
  const { class: kind } = STREET_LINES[street]!;
  const numbers = numbersOf(street);
  const sides = kind === 'square' ? 1 : 2;
  const next = numbers[number - 1 + sides] ?? numbers[number - 1 - sides]!;
  const [dx, dy] = [next.point[0] - point[0], next.point[1] - point[1]];
  const step = Math.hypot(dx, dy);
  // away from the street: to the right for even numbers, once the direction is that of the numbers
  const forward = numbers[number - 1 + sides] ? 1 : -1;
  const out = kind === 'square' || number % 2 === 1 ? -1 : 1;
  const front = ((BUILT[kind] * step) / 2) * forward;
  const [ux, uy] = [dx / step, dy / step];
  const [ox, oy] = [uy * out * forward * (DEPTH + 2), -ux * out * forward * (DEPTH + 2)];
  const [px, py] = [point[0] + (ox * 2) / (DEPTH + 2), point[1] + (oy * 2) / (DEPTH + 2)];
  const corner = (side: number, depth: number): Point => [
    px + ux * front * side + ox * depth,
    py + uy * front * side + oy * depth,
  ];
  return [corner(-1, 0), corner(1, 0), corner(1, 1), corner(-1, 1), corner(-1, 0)];
});

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
