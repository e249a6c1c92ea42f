import type { Channel } from '@parvis/domain';
import { numbersOf } from '../../town/ground/numbers.js';
import { STREETS } from '../../town/streets.js';
import type { Told } from '../cast.js';
import { Random } from '../random.js';
import type { Resident } from '../residents.js';
import { isCounter } from '../slots.js';
import type { Story } from '../story.js';
import { Telling } from '../telling.js';
import { ScenarioDraw } from './draw-scenario.js';
import { BY_MAIL, endingsUnder, tellPast, type PastEnding } from './past-endings.js';
import { STORM_SHARE, type HistoryPlan } from './plan.js';
import type { Pool } from './pool.js';
import { monthOf } from './seasons.js';
import type { Storm } from './storms.js';

/** Stories that name each other, the first of them on the day. */
export type Plot = Story[];

const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['email', 11],
  ['phone', 4],
  ['web', 3],
  ['report', 3],
  ['desk', 2],
  ['letter', 1],
];
const MAILED: readonly (readonly [Channel, number])[] = [
  ['email', 4],
  ['web', 1],
];
const ANONYMOUS = 0.06;
const TWICE = 0.03;
const TRIES = 12;
const INCIDENT_MOST = 14;

/** The files one day of the past opens. */
export class WriteDay {
  private readonly scenarios = new ScenarioDraw();

  constructor(
    private readonly plan: HistoryPlan,
    private readonly pool: Pool,
  ) {}

  /** @param room how many files the next day still takes: who asks twice asks again then */
  plots(day: number, count: number, room: number): Plot[] {
    const random = new Random(Math.imul(day, 40_503) ^ this.plan.seed);
    const storm = this.plan.storms.find((its) => day >= its.day && day < its.day + STORM_SHARE.length);
    const ofStorm = storm ? Math.round(count * STORM_SHARE[day - storm.day]!) : 0;
    const plots = storm ? this.damage(storm, day, ofStorm, random) : [];
    const calm = this.plan.until - day > 40;
    let left = count - ofStorm;
    let again = room;
    while (left > 0) {
      const twice = calm && again > 0 && random.chance(TWICE) ? this.askedTwice(day, random) : null;
      if (twice) again -= 1;
      plots.push(twice ?? [this.ordinary(day, random)]);
      left -= 1;
    }
    return plots;
  }

  private ordinary(day: number, random: Random): Story {
    const { time, strain } = this.plan;
    const endings = endingsUnder(strain.on(day), this.plan.until - day);
    for (let attempt = 0; ; attempt++) {
      // a day nothing else can be told of has at least a mail that was answered
      const ending: PastEnding = attempt < TRIES ? random.weighted(endings) : 'answered';
      const channel: Channel = attempt < TRIES ? this.channel(ending, day, random) : 'email';
      const scenario = this.scenarios.draw(ending, channel, monthOf(time, day), random);
      if (scenario === null) continue;
      const anonymous = channel === 'report' && ending === 'answered' && random.chance(ANONYMOUS);
      const resident = anonymous ? null : this.pool.draw(random);
      const story = this.tell(ending, { channel, scenario, resident, ...told(random) }, day, random);
      if (story) return story;
    }
  }

  /** null when its instants would not follow each other */
  private tell(ending: PastEnding, cast: Told, day: number, random: Random): Story | null {
    const { time } = this.plan;
    const story = this.begin(cast, day, random);
    tellPast(ending, { story, cast, time, random });
    return this.ended(cast.resident, story);
  }

  private begin(cast: Told, day: number, random: Random): Telling {
    return new Telling(cast, this.receivedAt(cast.channel, day, random), this.plan.time, random);
  }

  private ended(resident: Resident | null, { acts }: Telling): Story | null {
    const { now } = this.plan.time;
    if (acts.some(({ at }, index) => index > 0 && at <= acts[index - 1]!.at)) return null;
    const ahead = acts.findIndex(({ at }) => at >= now);
    return ahead === 0 ? null : { resident, acts: ahead < 0 ? acts : acts.slice(0, ahead) };
  }

  /** Once by mail and again the next day by another way: the second file is merged into the first. */
  private askedTwice(day: number, random: Random): Plot | null {
    const { time } = this.plan;
    if (!time.works(day) || !time.works(day + 1)) return null;
    const scenario = this.scenarios.draw('answered', 'phone', monthOf(time, day), random);
    if (scenario === null) return null;
    const cast = { scenario, resident: this.pool.draw(random), ...told(random) };
    const first = this.begin({ channel: 'email', ...cast }, day, random)
      .opened()
      .qualified()
      .taken();
    const second = this.begin({ channel: 'phone', ...cast }, day + 1, random).opened();
    const kept: Story = { resident: cast.resident, acts: [] };
    second.after(first.last).merged(kept);
    first.after(second.last).replied().resolved().closed();
    const stories = [first, second].map((telling) => this.ended(cast.resident, telling));
    if (stories.some((story) => story === null)) return null;
    kept.acts.push(...stories[0]!.acts);
    return [kept, stories[1]!];
  }

  /** What a storm brings: a few streets, several neighbours in each, put together by who sorts them. */
  private damage(storm: Storm, day: number, count: number, random: Random): Plot[] {
    const plots: Plot[] = [];
    for (let left = count; left > 0;) {
      const neighbours = Math.min(left, random.between(1, INCIDENT_MOST));
      plots.push(this.incident(storm, day, neighbours, random));
      left -= neighbours;
    }
    return plots;
  }

  private incident(storm: Storm, day: number, neighbours: number, random: Random): Plot {
    const scenario = random.pick(storm.scenarios);
    const doors = random.shuffle(numbersOf(random.pick(STREETS).name));
    const tellings = Array.from({ length: neighbours }, (_, index) => {
      const house = doors[index % doors.length]!;
      const channel: Channel = random.chance(0.75) || !this.plan.time.works(day) ? 'report' : 'phone';
      const cast: Told = { channel, scenario, house, resident: this.pool.draw(random), ...told(random) };
      cast.past = { storm: storm.name };
      return { cast, telling: this.begin(cast, day, random).opened().taken() };
    });
    tellings.sort((a, b) => a.telling.last.getTime() - b.telling.last.getTime());
    const stories: Story[] = tellings.map(({ cast }) => ({ resident: cast.resident, acts: [] }));
    const all = new Date(Math.max(...tellings.map(({ telling }) => telling.last.getTime())));
    tellings.forEach(({ telling }, index) => {
      if (index > 0) telling.after(all).joined(stories[0]!);
    });
    const joined = new Date(Math.max(...tellings.map(({ telling }) => telling.last.getTime())));
    tellings.forEach(({ telling }, index) => {
      telling.after(joined).noted(0.5);
      const ended = random.chance(0.85) ? telling.replied() : telling.repliedLate();
      stories[index]!.acts.push(...ended.resolved().closed().acts);
    });
    return stories;
  }

  private channel(ending: PastEnding, day: number, random: Random): Channel {
    const works = this.plan.time.works(day);
    const shares =
      ending === 'thanked' ? [['email', 1] as const] : BY_MAIL.includes(ending) ? MAILED : CHANNELS;
    return random.weighted(shares.filter(([channel]) => works || !isCounter(channel)));
  }

  private receivedAt(channel: Channel, day: number, random: Random): Date {
    const { time } = this.plan;
    if (channel === 'letter') return time.at(day, 9 * 60 + random.between(0, 40));
    return isCounter(channel) ? time.atCounter(day, random) : time.atHome(day, random);
  }
}

const told = (random: Random): Pick<Told, 'telling' | 'past'> => ({
  telling: random.between(0, 11),
  past: { storm: null },
});
