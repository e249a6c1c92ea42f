import type { Channel } from '@parvis/domain';
import { countersSee } from '../promised.js';
import { Random } from '../random.js';
import { SCENARIOS } from '../scenarios/index.js';
import type { HistoryPlan } from './plan.js';
import { monthOf, topicSeason } from './seasons.js';

/** « Information donnée »: asked and answered on the spot, without a file (domain.md §0: most calls and visits). */
export interface Given {
  at: Date;
  by: 'telephone' | 'accueil';
  channel: Extract<Channel, 'phone' | 'desk'>;
  topic: string;
}

/** for each file: 134 000 calls, visits and forms a year, of which one in four or so leaves a file */
const PER_FILE = 3;
/** by the half-hour since the doors opened: the queue at ten, the calls of Monday morning */
const HOURS = [5, 7, 8, 9, 9, 8, 6, 4, 5, 6, 6, 5, 5, 4, 3].map((weight, index) => [index, weight] as const);

export class WriteInformation {
  private readonly topics = new Map<number, (readonly [string, number])[]>();

  constructor(private readonly plan: HistoryPlan) {}

  /** @param files that open on the day */
  of(day: number, files: number): Given[] {
    const { time, seed } = this.plan;
    if (!time.works(day)) return [];
    const random = new Random(Math.imul(day, 69_621) ^ seed);
    const topics = this.topicsOf(monthOf(time, day));
    const opens = new Date(time.calendar.day(day).open[0]!);
    return Array.from({ length: files * PER_FILE }, () => {
      const minutes = random.weighted(HOURS) * 30 + random.between(1, 29);
      const at = new Date(time.office(opens, minutes).getTime() + random.between(0, 59_000));
      const called = random.chance(0.52);
      return {
        at,
        by: called ? ('telephone' as const) : ('accueil' as const),
        channel: called ? ('phone' as const) : ('desk' as const),
        topic: random.weighted(topics),
      };
    }).filter(({ at }) => at < time.now);
  }

  private topicsOf(month: number): (readonly [string, number])[] {
    const known = this.topics.get(month);
    if (known) return known;
    const weights = new Map<string, number>();
    for (const { topic, times } of SCENARIOS.filter(({ topic: its }) => countersSee(its)))
      weights.set(topic, (weights.get(topic) ?? 0) + (times ?? 2) * topicSeason(topic, month));
    const topics = [...weights];
    this.topics.set(month, topics);
    return topics;
  }
}
