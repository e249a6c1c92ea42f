import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../log/log.js';
import { Listener } from './listener.js';
import { WatchLoop } from './watch-loop.js';

/** A table whose new rows become jobs. Rooms add theirs; the relay knows no business word. */
export interface RelaySource {
  name: string;
  /**
   * Claims unrelayed rows (SKIP LOCKED), marks them and returns one job per row that needs one. Runs in the
   * transaction that enqueues those jobs: a row is relayed exactly once, whoever dies when.
   */
  claim: (query: Query, now: Date) => Promise<{ claimed: number; jobs: JobSpec[] }>;
}
export type Query = (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;
export interface JobSpec {
  task: string;
  payload: object;
  /** jobs with the same key waiting at the same time become one */
  key?: string;
  /** not before; a wait of real time, like every pause between the tries of a job */
  afterMinutes?: number;
  /** jobs of one queue run one after the other */
  queue?: string;
}

const POLL_MS = 1_000;

/** Moves what commands appended to the job queue, in batches, outside their transactions. */
@Injectable()
export class Relay implements OnModuleDestroy {
  private readonly sources: RelaySource[] = [];
  private readonly loop = new WatchLoop(
    () => this.drain(),
    (error) => this.log.warn('relay: could not drain', error),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly listener: Listener,
    private readonly log: Log,
  ) {}

  addSource(source: RelaySource): void {
    this.sources.push(source);
  }

  start(): void {
    this.listener.events(() => this.loop.poke());
    this.loop.start();
  }

  private async drain(): Promise<number> {
    for (const source of this.sources) while ((await this.batch(source)) > 0 && !this.loop.isStopped);
    return POLL_MS;
  }

  private batch(source: RelaySource): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const query: Query = (sql, parameters) => manager.query(sql, parameters);
      const { claimed, jobs } = await source.claim(query, new Date());
      if (jobs.length > 0) await enqueue(query, jobs);
      return claimed;
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }
}

/** Of jobs with one key the last: one statement can't add and replace the same job. */
function onePerKey(jobs: readonly JobSpec[]): JobSpec[] {
  const last = new Map(jobs.map((job, index) => [job.key ?? index, job]));
  return [...last.values()];
}

/** Adds jobs in one statement, on the connection given: in the caller's transaction. */
export async function enqueue(query: Query, jobs: readonly JobSpec[]): Promise<void> {
  await query(
    `select graphile_worker.add_jobs(array(
       select row(job->>'task', (job->'payload')::json, job->>'queue',
         clock_timestamp() + (job->>'afterMinutes')::float8 * interval '1 minute', null, job->>'key', null, null)::graphile_worker.job_spec
       from jsonb_array_elements($1::jsonb) as job))`,
    [JSON.stringify(onePerKey(jobs))],
  );
}
