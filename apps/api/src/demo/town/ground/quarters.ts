import type { Point } from './metres.js';

/** Where the name of each quarter is written; the names as `QUARTERS` has them, shortened as a map does. */
export const QUARTER_POINTS: readonly { name: string; at: Point }[] = [
  { name: 'Vieux-Bourg', at: [-240, -60] },
  { name: 'Les Berges', at: [-240, 760] },
  { name: 'Gare', at: [780, 190] },
  { name: 'Les Tilleuls', at: [330, 680] },
  { name: 'La Plaine', at: [1150, -700] },
  { name: 'Les Gravières', at: [60, -1250] },
];
