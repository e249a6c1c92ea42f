import type { Channel } from '@parvis/domain';
import { answerDue } from './promised.js';
import type { Random } from './random.js';
import type { TownTime } from './town-time.js';

/** Where a file stands when the curtain rises. */
export const FINISHED = [
  'answered',
  'resolved',
  'talked',
  'late',
  'thanked',
  'duplicate',
  'withdrawn',
  'abusive',
  'forwarded',
] as const;
export const UNFINISHED = [
  'overdue',
  'running',
  'waiting',
  'third-party',
  'resumed',
  'answered-open',
  'reopened',
  'fresh',
] as const;
export type Ending = (typeof FINISHED)[number] | (typeof UNFINISHED)[number];

export interface Slot {
  ending: Ending;
  channel: Channel;
  /** local day it comes in */
  day: number;
  /** the instant, when the story turns on it; else any on that day */
  at?: Date;
}

type Shares = readonly (readonly [Channel, number])[];

const CHANNELS: Shares = [
  ['email', 11],
  ['phone', 4],
  ['web', 3],
  ['report', 3],
  ['desk', 2],
  ['letter', 1],
];
/** where the answer is promised within seven days */
const SEVEN_DAYS: readonly Channel[] = ['email', 'web', 'phone', 'desk'];
const COUNTERS: readonly Channel[] = ['phone', 'desk', 'letter'];
export const isCounter = (channel: Channel): boolean => COUNTERS.includes(channel);

/** Two hundred files: how many of each, and when they came in so that they stand there now. */
export function slots(time: TownTime, random: Random): Slot[] {
  const { today } = time;
  const between = (least: number, most: number) => today - random.between(least, most);
  const any = (ending: Ending, day: number, channels: Shares = channelsOn(time, day)): Slot => ({
    ending,
    channel: random.weighted(channels),
    day,
  });
  const several = (count: number, make: (index: number) => Slot) =>
    Array.from({ length: count }, (_, i) => make(i));
  const mail = (ending: Ending, day: number): Slot => ({ ending, channel: 'email', day });
  const letter = (ending: Ending, day: number): Slot => ({
    ending,
    channel: 'letter',
    day: time.lastWorkingDay(day),
  });
  const busyDay = (least: number, most: number) => {
    const day = between(least, most);
    return time.works(day) || random.chance(0.4) ? day : between(least, most);
  };
  const inSevenDays = (ending: Ending, day: number) =>
    any(
      ending,
      day,
      channelsOn(time, day).filter(([channel]) => SEVEN_DAYS.includes(channel)),
    );
  const past = (ending: Ending, least: number, most: number) => any(ending, busyDay(least, most));

  return [
    ...several(71, () => past('answered', 2, 25)),
    ...several(24, () => past('resolved', 2, 16)),
    ...several(12, () =>
      any('talked', between(6, 22), [
        ['email', 4],
        ['web', 1],
      ]),
    ),
    ...several(12, () => past('late', 14, 25)),
    ...several(4, () => mail('thanked', between(2, 20))),
    ...several(4, () => past('duplicate', 2, 20)),
    ...several(3, () => mail('withdrawn', between(4, 20))),
    mail('abusive', between(5, 15)),
    ...several(4, () =>
      any('forwarded', between(4, 20), [
        ['email', 3],
        ['web', 1],
      ]),
    ),

    // a civil promise of seven days falls due the seventh day at midnight
    ...[8, 8, 9, 10, 12].map((days) => mail('overdue', today - days)),
    letter('overdue', today - 17),
    ...reports(time, random, 'overdue', 2, -120, -3),
    ...reports(time, random, 'running', 4, 0.5, 6),
    ...several(6, (i) => ({ ...any('running', today - 7), channel: i < 4 ? 'email' : 'web' })),
    ...several(6, () => inSevenDays('running', today - 6)),
    ...reports(time, random, 'running', 2, 20, 40),
    letter('running', today - 11),
    ...several(12, (i) => inSevenDays('running', today - 1 - (i % 5))),
    ...several(6, () =>
      any('waiting', between(3, 8), [
        ['email', 3],
        ['web', 1],
      ]),
    ),
    ...several(3, () => inSevenDays('third-party', busyDay(3, 6))),
    ...several(3, () => mail('resumed', today)),
    ...several(4, () => past('answered-open', 3, 8)),
    ...several(2, () => mail('reopened', between(10, 14))),
    ...several(8, (i) => fresh(time, random, i)),
  ];
}

const channelsOn = (time: TownTime, day: number): Shares =>
  CHANNELS.filter(([channel]) => time.works(day) || !isCounter(channel));

/** Reports whose 48 hours of working days end between so many hours from now, or as near after as a week-end lets. */
function reports(
  time: TownTime,
  random: Random,
  ending: Ending,
  count: number,
  leastHours: number,
  mostHours: number,
): Slot[] {
  const hours = (at: Date) => (at.getTime() - time.now.getTime()) / 3_600_000;
  const quarter = 15 * 60_000;
  const candidates = Array.from({ length: 14 * 96 }, (_, index) => {
    const at = new Date(time.now.getTime() - (index + 1) * quarter - random.between(0, quarter - 1));
    return { at, due: hours(answerDue(time, 'report', '', at)) };
  })
    .filter(({ at, due }) => due >= leastHours && time.hour(at) >= 7 && time.hour(at) < 23)
    .sort((a, b) => a.due - b.due);
  const wanted = candidates.filter(({ due }) => due <= mostHours);
  const chosen = wanted.length >= count ? wanted : candidates.slice(0, count * 4);
  return Array.from({ length: count }, (_, index) => {
    const { at } = chosen[Math.floor(((index + 0.5) / count) * chosen.length)]!;
    return { ending, channel: 'report', day: time.dayOf(at), at };
  });
}

/** Just in: nobody has looked at it. */
function fresh(time: TownTime, random: Random, index: number): Slot {
  const minutes = 4 + index * 65 + random.between(0, 50);
  const at = new Date(time.now.getTime() - minutes * 60_000 - random.between(0, 59_000));
  return { ending: 'fresh', channel: index % 4 === 3 ? 'web' : 'email', day: time.dayOf(at), at };
}
