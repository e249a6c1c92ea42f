import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../log/log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Listener } from './listener.js';
import { claimOf, waitingIn, type JobSpec, type RelaySource, type Row } from './relay-source.js';
import { WatchLoop } from './watch-loop.js';

export type Query = (sql: string, parameters?: unknown[]) => Promise<Row[]>;

const POLL_MS = 1_000;
/** many commands in a row are relayed together: what follows from them is nobody's to wait for */
const REST_MS = 150;

/** Moves what commands appended to the job queue, in batches, outside their transactions. */
@Injectable()
export class Relay implements OnModuleDestroy {
  private readonly sources: RelaySource[] = [];
  private readonly loop = new WatchLoop(
    () => this.drain(),
    (error) => this.log.warn('relay: could not drain', error),
    REST_MS,
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly work: UnitOfWork,
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
    if (this.sources.length === 0) return POLL_MS;
    const waiting = await this.work.often<{ table: string }>(waitingIn(this.sources));
    // what comes meanwhile waits for the next look: a few rows at a time cost as much as many
    for (const source of this.sources.filter(({ table }) => waiting.some((one) => one.table === table)))
      while ((await this.batch(source)) >= source.atOnce && !this.loop.isStopped);
    return POLL_MS;
  }

  /** Claimed and enqueued in one transaction: a row is relayed exactly once, whoever dies when. */
  private batch(source: RelaySource): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const query: Query = (sql, parameters) => manager.query(sql, parameters);
      const rows = await query(claimOf(source), [new Date(), source.atOnce]);
      const jobs = source.jobs(rows);
      if (jobs.length > 0) await enqueue(query, jobs);
      return rows.length;
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }
}

/** Adds jobs in one statement, on the connection given: in the caller's transaction. */
export async function enqueue(query: Query, jobs: readonly JobSpec[]): Promise<void> {
  await query(
    `select graphile_worker.add_jobs(array(
       select row(job->>'task', (job->'payload')::json, job->>'queue',
         clock_timestamp() + (job->>'afterMinutes')::float8 * interval '1 minute', null, null, null, null)::graphile_worker.job_spec
       from jsonb_array_elements($1::jsonb) as job))`,
    [JSON.stringify(jobs)],
  );
}
