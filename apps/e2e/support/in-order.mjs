import Sequencer from '@jest/test-sequencer';

/** what needs the town as it was founded: files among its first two hundred, sixty before the one that comes */
const FIRST = ['screens', 'mail-to-answer'];

/** Journeys share one town, and Jest's order is that of what took how long the last time: these don't wait their turn. */
export default class InOrder extends Sequencer {
  sort(tests) {
    const place = ({ path }) => FIRST.findIndex((name) => path.endsWith(`journeys/${name}.journey.ts`));
    const first = tests.filter((test) => place(test) >= 0).sort((one, other) => place(one) - place(other));
    return [...first, ...super.sort(tests.filter((test) => place(test) < 0))];
  }
}
