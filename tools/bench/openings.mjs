// Files opened and what they cost at least, in turns: the same machine is twice as fast in one minute as in the next.
import { withBareServer } from './bare-file.mjs';
import { creation } from './creation.mjs';

const ROUNDS = 3;

/** @returns for each number of clients the round of the middle speed: what was opened, and what a file cost at least just before */
export function openings(stage, server, clientCounts, say) {
  return withBareServer(stage, async (bare) => {
    const rounds = new Map(clientCounts.map((clients) => [clients, []]));
    for (let round = 1; round <= ROUNDS; round++) {
      for (const [clients, each] of rounds) {
        say(`opening files, ${clients} client${clients > 1 ? 's' : ''}, ${round} of ${ROUNDS}…`);
        const least = await creation(bare, clients);
        each.push({ least, ours: await creation(server, clients) });
      }
    }
    return new Map([...rounds].map(([clients, each]) => [clients, middle(each)]));
  });
}

const middle = (rounds) =>
  rounds.toSorted((one, other) => one.ours.perSecond - other.ours.perSecond)[ROUNDS >> 1];
