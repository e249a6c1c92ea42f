import { TownTime } from '../town-time.js';
import { dayWeight, monthOf } from './seasons.js';
import { stormsOf, type Storm } from './storms.js';
import { strainOf, type Strain } from './strain.js';

/** The played weeks: so many days, so many files (`slots.ts`). What is older is history. */
export const PLAYED_DAYS = 26;
export const PLAYED_FILES = 200;

/** of an ordinary day's files: a storm brings them besides, on its day and the two next */
const STORM_DAYS = [7, 3, 1.2];
/** about as many of those days' files tell of it */
export const STORM_SHARE = [0.85, 0.7, 0.5];

export interface HistoryPlan {
  seed: number;
  time: TownTime;
  /** local days, both included */
  from: number;
  until: number;
  /** files that open on each day, from `from` on */
  files: number[];
  storms: Storm[];
  strain: Strain;
}

/**
 * How many files each day of the past has, for so many in all. The played weeks have what the history would have there
 * and the two hundred played files do not: nothing in a small town, most in a large one.
 */
export function planHistory(now: Date, tickets: number, years: number, seed: number): HistoryPlan {
  const time = new TownTime(now);
  const until = time.today - 1;
  const from = until - Math.round(years * 365.25) + 1;
  const storms = stormsOf(time, from, until - PLAYED_DAYS);
  const days = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  const weights = days.map((day) => {
    const storm = storms.reduce((most, { day: its }) => Math.max(most, STORM_DAYS[day - its] ?? 0), 0);
    return dayWeight(time, day) + storm;
  });
  const recent = (index: number) => index >= days.length - PLAYED_DAYS;
  const total = sum(weights);
  const inPlayedDays = (tickets * sum(weights.filter((_, index) => recent(index)))) / total;
  const left = Math.max(0, 1 - PLAYED_FILES / Math.max(1, inPlayedDays));
  const wanted = weights.map((weight, index) => weight * (recent(index) ? left : 1));
  const strain = strainOf(from, until - PLAYED_DAYS, (day) => monthOf(time, day));
  return { seed, time, from, until, files: shared(tickets, wanted), storms, strain };
}

/** how many open in each year: its numbers are kept for them */
export function filesByYear({ time, from, files }: HistoryPlan): Map<number, number> {
  const years = new Map<number, number>();
  files.forEach((count, index) => {
    const { year } = time.date(from + index);
    years.set(year, (years.get(year) ?? 0) + count);
  });
  return years;
}

/** Whole numbers in the proportion of the weights, their sum exactly the total. */
function shared(total: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  let before = 0;
  let weight = 0;
  return weights.map((its) => {
    weight += its;
    const upTo = Math.round((total * weight) / all);
    const count = upTo - before;
    before = upTo;
    return count;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
