import { cast } from './cast.js';
import { Random } from './random.js';
import { slots } from './slots.js';
import type { Story } from './story.js';
import { tell } from './tell.js';
import { TownTime } from './town-time.js';

const SEED = 20_260_607;

/** The whole town's correspondence up to `now`: nothing but a seed and a date goes in, the same comes out. */
export function writeTown(now: Date, seed = SEED): Story[] {
  const random = new Random(seed);
  const time = new TownTime(now);
  return cast(slots(time, random), random).map((file) => tell(file, time, random.fork()));
}
