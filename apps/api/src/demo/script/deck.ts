import type { Random } from './random.js';
import type { Scenario } from './scenario.js';

/** Each situation as often as it says, shuffled; a situation told once more comes with other words. */
export class Deck {
  private readonly cards: Scenario[];
  private readonly tellings = new Map<Scenario, number>();

  constructor(
    random: Random,
    private readonly scenarios: readonly Scenario[],
  ) {
    this.cards = random.shuffle(scenarios.flatMap((scenario) => Array(scenario.times ?? 2).fill(scenario)));
  }

  /** the next one that fits; when none is left, the one told least */
  draw(fits: (scenario: Scenario) => boolean): { scenario: Scenario; telling: number } {
    const at = this.cards.findIndex(fits);
    const scenario = at >= 0 ? this.cards.splice(at, 1)[0]! : this.leastTold(fits);
    const telling = this.tellings.get(scenario) ?? 0;
    this.tellings.set(scenario, telling + 1);
    return { scenario, telling };
  }

  private leastTold(fits: (scenario: Scenario) => boolean): Scenario {
    const told = (scenario: Scenario) => (this.tellings.get(scenario) ?? 0) / (scenario.times ?? 2);
    const [least] = this.scenarios.filter(fits).sort((a, b) => told(a) - told(b));
    if (!least) throw new Error('No situation fits.');
    return least;
  }
}
