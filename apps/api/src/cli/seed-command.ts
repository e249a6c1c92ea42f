import type { SeedWish } from '../demo/index.js';
import { Refusal, tell, type Command, type Options } from './command.js';
import { progressBar } from './progress-bar.js';

const LIMITS = { tickets: 10_000_000, scale: 200, years: 20, seed: 2 ** 31 } as const;
type Size = keyof typeof LIMITS;

export const SEED_COMMANDS: Record<string, Command> = {
  seed: {
    options: [],
    optional: Object.keys(LIMITS),
    check: (options) => void sizeOf(options),
    async run(app, options) {
      const { SeedingRefusal, SeedTown } = await import('../demo/index.js');
      const seeding = app.get(SeedTown);
      const stop = () => seeding.stop();
      process.once('SIGINT', stop).once('SIGTERM', stop);
      const bar = progressBar(process.stderr);
      const started = performance.now();
      try {
        const files = await seeding.execute({ ...sizeOf(options), tell, progress: bar.show });
        bar.end();
        const seconds = Math.round((performance.now() - started) / 1_000);
        return `The demo town has ${files} files of its past, and 200 of these weeks (${seconds} s).`;
      } catch (error) {
        bar.end();
        throw error instanceof SeedingRefusal ? new Refusal(error.message) : error;
      }
    },
  },
};

function sizeOf(options: Options): Omit<SeedWish, 'tell' | 'progress'> {
  const given = (Object.keys(LIMITS) as Size[]).filter((name) => options[name] !== undefined);
  return Object.fromEntries(
    given.map((name) => {
      const value = Number(options[name]);
      const whole = name === 'tickets' || name === 'seed';
      if (!(value > 0) || value > LIMITS[name] || (whole && !Number.isInteger(value)))
        throw new Refusal(`--${name} takes a ${whole ? 'whole ' : ''}number up to ${LIMITS[name]}.`, 2);
      return [name, value];
    }),
  );
}
