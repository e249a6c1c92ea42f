import type { Story } from '../story.js';
import { WriteInformation, type Given } from './information.js';
import type { HistoryPlan } from './plan.js';
import { Pool } from './pool.js';
import { WriteDay, type Plot } from './write-day.js';

/** One day of the past, in the order its files open. */
export interface PastDay {
  day: number;
  /** stories whose first act is on this day; the year in it numbers them */
  opened: Story[];
  year: number;
  /** whole plots whose last story opens on this day */
  plots: Plot[];
  given: Given[];
}

/** The past, day by day: a seed and a date go in, nothing else, and the same comes out. */
export function* writeHistory(plan: HistoryPlan, tickets: number): Generator<PastDay> {
  const writer = new WriteDay(plan, new Pool(plan.seed, tickets));
  const information = new WriteInformation(plan);
  let waiting: Plot[] = [];
  for (const [index, count] of plan.files.entries()) {
    const day = plan.from + index;
    const due = waiting.flatMap((plot) => plot.slice(1));
    const room = (plan.files[index + 1] ?? 0) >> 1;
    const plots = writer.plots(day, count - due.length, room);
    const whole = plots.filter((plot) => plot.every((story) => plan.time.dayOf(openingOf(story)) === day));
    const opened = [...due, ...plots.flatMap((plot) => (whole.includes(plot) ? plot : [plot[0]!]))];
    opened.sort((a, b) => openingOf(a).getTime() - openingOf(b).getTime());
    const { year } = plan.time.date(day);
    yield { day, year, opened, plots: [...waiting, ...whole], given: information.of(day, count) };
    waiting = plots.filter((plot) => !whole.includes(plot));
  }
}

export const openingOf = ({ acts }: Story): Date => acts[0]!.at;
