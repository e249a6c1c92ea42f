import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Lexemes } from './known-words.js';
import type { PastBytes } from './past-tables.js';
import type { Answered, Told } from './past-thread.js';
import type { Batch, Setting } from './play-batch.js';

/** many short-lived rows: a large nursery halves what collecting them costs */
const LIMITS = { maxYoungGenerationSizeMb: 96 };

/** Threads beside this one, each playing a batch at a time: whoever serves here goes on serving. */
export class PastThreads {
  private readonly workers: Worker[];
  private readonly busy: Promise<unknown>[];
  private turn = 0;

  constructor(
    setting: Setting,
    count: number,
    private readonly ask: (words: string[]) => Promise<Lexemes>,
  ) {
    const program = new URL('./past-thread.js', import.meta.url);
    this.workers = Array.from(
      { length: count },
      () => new Worker(program, { workerData: setting, resourceLimits: LIMITS }),
    );
    this.busy = this.workers.map(() => Promise.resolve());
  }

  play(batch: Batch): Promise<PastBytes> {
    const thread = this.turn++ % this.workers.length;
    const played = this.busy[thread]!.then(() => this.playOn(this.workers[thread]!, batch));
    this.busy[thread] = played;
    played.catch(() => undefined); // thrown where it is waited for
    return played;
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private async playOn(worker: Worker, batch: Batch): Promise<PastBytes> {
    worker.postMessage({ batch } satisfies Told);
    for (;;) {
      const [answered] = (await once(worker, 'message')) as [Answered];
      if ('bytes' in answered) return answered.bytes;
      worker.postMessage({ lexemes: await this.ask(answered.words) } satisfies Told);
    }
  }
}
