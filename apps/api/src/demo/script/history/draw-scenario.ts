import type { Channel } from '@parvis/domain';
import type { Random } from '../random.js';
import type { Scenario } from '../scenario.js';
import { SCENARIOS } from '../scenarios/index.js';
import { suits, type PastEnding } from './past-endings.js';
import { topicSeason } from './seasons.js';

interface Card {
  scenario: Scenario;
  upTo: number;
}

/** Situations by how often they come in a month, among those an ending and a channel can be told of. */
export class ScenarioDraw {
  private readonly cards = new Map<string, Card[]>();

  /** null when nothing fits */
  draw(ending: PastEnding, channel: Channel, month: number, random: Random): Scenario | null {
    const key = `${ending} ${channel} ${month}`;
    const cards = this.cards.get(key) ?? stack(ending, channel, month);
    this.cards.set(key, cards);
    const drawn = random.next() * (cards.at(-1)?.upTo ?? 0);
    return cards.find(({ upTo }) => drawn < upTo)?.scenario ?? null;
  }
}

function stack(ending: PastEnding, channel: Channel, month: number): Card[] {
  let upTo = 0;
  return SCENARIOS.filter((scenario) => suits(scenario, ending) && tellable(scenario, channel)).map(
    (scenario) => {
      upTo += (scenario.times ?? 2) * topicSeason(scenario.topic, month);
      return { scenario, upTo };
    },
  );
}

function tellable({ located, noted, told }: Scenario, channel: Channel): boolean {
  if (channel === 'report') return located === true;
  if (channel === 'phone' || channel === 'desk') return noted !== undefined;
  return told[0] !== '';
}
