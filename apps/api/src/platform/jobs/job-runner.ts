import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { Environment } from '../config/environment.js';
import { Log } from '../log/log.js';
import { WorkerLiveness } from './worker-liveness.js';

/** A job that fails throws; it is tried again with growing pauses. Handlers are idempotent by what they are given. */
export type JobHandler = (payload: never, attempt: { last: boolean }) => Promise<void>;

const CONCURRENCY = 4;

/** Runs the jobs the relay enqueues, on graphile-worker. */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private readonly handlers: TaskList = {};
  private pool: pg.Pool | null = null;
  private runner: Runner | null = null;
  private stopping = false;

  constructor(
    private readonly environment: Environment,
    private readonly liveness: WorkerLiveness,
    private readonly log: Log,
  ) {}

  handle(task: string, handler: JobHandler): void {
    this.handlers[task] = async (payload, { job }) =>
      handler(payload as never, { last: job.attempts >= job.max_attempts });
  }

  async start(): Promise<void> {
    const pool = new pg.Pool({
      connectionString: this.environment.DATABASE_URL,
      application_name: 'parvis-jobs',
      max: CONCURRENCY + 2,
      connectionTimeoutMillis: 5_000,
    });
    pool.on('error', (error) => this.log.warn('jobs: idle connection lost', { err: error }));
    pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool = pool;
    await this.liveness.start();
    await this.launch();
  }

  private async launch(): Promise<void> {
    let workers: string | null = null;
    const vouch: GraphileConfig.Plugin = {
      name: 'parvis-liveness',
      version: '1',
      worker: {
        hooks: {
          startWorker: (_context, { worker }) => {
            workers = worker.workerPool.id; // what its jobs are locked by
            return this.liveness.vouchFor(workers);
          },
        },
      },
    };
    const runner = await run({
      // batched, even by one: its unbatched completion is a promise nobody waits for, and a database away ends us
      preset: { plugins: [vouch], worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      pgPool: this.pool!,
      taskList: this.handlers,
      concurrency: CONCURRENCY,
      pollInterval: 1_000,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.log.warn(`jobs: ${message}`);
      }),
    });
    this.runner = runner;
    // a database away for longer than its retries ends the runner: begin again, jobs are rows
    runner.promise
      .catch((error: unknown) => this.log.warn('jobs: runner ended', error))
      .finally(() => {
        if (this.stopping) return;
        if (workers) this.liveness.retire(workers);
        void this.relaunch();
      });
  }

  private async relaunch(): Promise<void> {
    while (!this.stopping) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      try {
        return await this.launch();
      } catch (error) {
        this.log.warn('jobs: could not start again', error);
      }
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await this.runner?.stop().catch(() => undefined);
    await this.liveness.stop();
    await this.pool?.end().catch(() => undefined);
  }
}
