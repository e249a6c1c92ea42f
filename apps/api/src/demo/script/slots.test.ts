import { describe, expect, test } from '@jest/globals';
import { answerDue } from './promised.js';
import { Random } from './random.js';
import { FINISHED, slots, type Ending, type Slot } from './slots.js';
import { TownTime } from './town-time.js';

/** every thirty-seven hours of a year: nights, week-ends and every public holiday among them */
const MOMENTS = Array.from(
  { length: 237 },
  (_, index) => new Date(Date.UTC(2026, 10, 1) + index * 37 * 3_600_000),
);

const dueOf = (time: TownTime, { channel, day, at }: Slot): Date =>
  answerDue(time, channel, '', at ?? time.at(day, 12 * 60));

describe('the places of two hundred files, whenever the town is written', () => {
  const towns = MOMENTS.map((now) => {
    const time = new TownTime(now);
    return { time, all: slots(time, new Random(1)) };
  });
  const those = (all: Slot[], ending: Ending) => all.filter((slot) => slot.ending === ending);

  test('are two hundred, a third of them open', () => {
    for (const { all } of towns) {
      expect(all).toHaveLength(200);
      const open = all.filter(({ ending }) => !(FINISHED as readonly Ending[]).includes(ending));
      expect(open).toHaveLength(65);
    }
  });

  test('what is late is late, what runs is not, and something ends today', () => {
    for (const { time, all } of towns) {
      expect(those(all, 'overdue').filter((slot) => dueOf(time, slot) > time.now)).toEqual([]);
      const running = those(all, 'running').map((slot) => dueOf(time, slot));
      expect(running.filter((due) => due <= time.now)).toEqual([]);
      const midnight = time.at(time.today + 1, 0);
      expect(running.filter((due) => due <= midnight).length).toBeGreaterThanOrEqual(6);
    }
  });

  test('nobody comes or calls on a day the town hall is closed', () => {
    for (const { time, all } of towns) {
      const counters = all.filter(({ channel }) => ['phone', 'desk', 'letter'].includes(channel));
      expect(counters.filter(({ day }) => !time.works(day))).toEqual([]);
    }
  });
});
