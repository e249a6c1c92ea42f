import { EventEmitter } from 'node:events';
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from '../log/log.js';
import type { WorkerLiveness } from './worker-liveness.js';

export interface LaneNeeds {
  pool: pg.Pool;
  liveness: WorkerLiveness;
  log: Log;
}

const DRAIN_MS = 5_000;

/** Workers with tasks of their own; begun again when a database that was away has ended them: jobs are rows. */
export class JobLane {
  readonly tasks: TaskList = {};
  private runner: Runner | null = null;
  private stopping = false;

  constructor(private readonly workers: number) {}

  async start(needs: LaneNeeds): Promise<void> {
    if (Object.keys(this.tasks).length > 0) await this.launch(needs);
  }

  private async launch(needs: LaneNeeds): Promise<void> {
    const { pool, liveness, log } = needs;
    let lockedBy: string | null = null;
    const vouch: GraphileConfig.Plugin = {
      name: 'parvis-liveness',
      version: '1',
      worker: {
        hooks: {
          startWorker: (_context, { worker }) => {
            lockedBy = worker.workerPool.id;
            return liveness.vouchFor(lockedBy);
          },
        },
      },
    };
    const events = new EventEmitter() as WorkerEvents;
    const ending = new Promise((resolve) => events.once('pool:gracefulShutdown', resolve));
    const deaf = deafness(events);
    const runner = await run({
      events,
      // batched, even by one: its unbatched completion is a promise nobody waits for, and a database away ends us
      preset: { plugins: [vouch], worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      pgPool: pool,
      taskList: this.tasks,
      concurrency: this.workers,
      pollInterval: 1_000,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') log.warn(`jobs: ${message}`);
      }),
    });
    this.runner = runner;
    void deaf.then(() => runner.stop()).catch(() => undefined);
    const ended = runner.promise.catch((error: unknown) => log.warn('jobs: runner ended', error));
    // one that ends because several completions failed never says that it has (graphile-worker counts them wrong)
    void Promise.race([ended, ending.then(() => pause(DRAIN_MS))]).then(() => {
      if (this.stopping) return;
      if (lockedBy) liveness.retire(lockedBy);
      void this.relaunch(needs);
    });
  }

  private async relaunch(needs: LaneNeeds): Promise<void> {
    while (!this.stopping) {
      await pause(1_000);
      try {
        return await this.launch(needs);
      } catch (error) {
        needs.log.warn('jobs: could not start again', error);
      }
    }
  }

  /** What is under way may end, unless it waits for something that hangs. */
  async stop(): Promise<void> {
    this.stopping = true;
    const stopped = this.runner?.stop().catch(() => undefined);
    await Promise.race([stopped, pause(DRAIN_MS)]);
  }
}

/**
 * graphile-worker learns the ids of its tasks once and remembers a connection that was cut meanwhile as the answer: it
 * fails with that very error at each look for a job, for ever. Known by the same error coming twice.
 */
const deafness = (events: WorkerEvents): Promise<void> =>
  new Promise((resolve) => {
    let last: unknown = null;
    events.on('worker:getJob:error', ({ error }) => {
      if (error === last) resolve();
      last = error;
    });
  });

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
