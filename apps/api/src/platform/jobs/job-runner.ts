import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { Environment } from '../config/environment.js';
import { Log } from '../log/log.js';
import { JobLane } from './job-lane.js';
import { JobPool } from './job-pool.js';
import { WorkerLiveness } from './worker-liveness.js';

/** A job that fails throws; it is tried again with growing pauses. Handlers are idempotent by what they are given. */
export type JobHandler = (payload: never, attempt: { last: boolean }) => Promise<void>;

/** `outside` waits for others' servers: one that hangs for minutes must not hold up the house's own work. */
export type LaneName = 'house' | 'outside';
const WORKERS: Record<LaneName, number> = { house: 4, outside: 2 };

/** Runs the jobs the relay enqueues, on graphile-worker. */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private readonly lanes = { house: new JobLane(WORKERS.house), outside: new JobLane(WORKERS.outside) };
  private pool: pg.Pool | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly liveness: WorkerLiveness,
    private readonly log: Log,
  ) {}

  handle(task: string, handler: JobHandler, lane: LaneName = 'house'): void {
    this.lanes[lane].tasks[task] = async (payload, { job }) =>
      handler(payload as never, { last: job.attempts >= job.max_attempts });
  }

  async start(): Promise<void> {
    const pool = new JobPool({
      connectionString: this.environment.DATABASE_URL,
      application_name: 'parvis-jobs',
      max: WORKERS.house + WORKERS.outside + 2 * Object.keys(this.lanes).length,
      connectionTimeoutMillis: 5_000,
    });
    pool.on('error', (error) => this.log.warn('jobs: idle connection lost', { err: error }));
    pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool = pool;
    const needs = { pool, liveness: this.liveness, log: this.log };
    await this.liveness.start();
    for (const lane of Object.values(this.lanes)) await lane.start(needs);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(Object.values(this.lanes).map((lane) => lane.stop()));
    await this.liveness.stop();
    await this.pool?.end().catch(() => undefined);
  }
}
