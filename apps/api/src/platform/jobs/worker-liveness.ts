import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { Environment } from '../config/environment.js';
import { Log } from '../log/log.js';

/** First half of the advisory lock pair; the second is the process's own key. */
const LOCK_SPACE = 0x70617276;
const ROUND_MS = 5_000;

/**
 * Proof of life: each worker process holds an advisory lock as long as its session lasts. Whoever finds a
 * registered worker whose lock is free knows it is dead, and frees its jobs at once (graphile-worker alone would
 * keep them for four hours).
 */
@Injectable()
export class WorkerLiveness {
  private readonly key = randomInt(1, 2 ** 31 - 1);
  private readonly workers = new Set<string>();
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly environment: Environment,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    await this.round();
  }

  async add(workerId: string): Promise<void> {
    this.workers.add(workerId);
    await this.register().catch(() => undefined);
  }

  private async round(): Promise<void> {
    try {
      const client = this.client ?? (await this.connect());
      await this.register();
      await this.buryTheDead(client);
    } catch (error) {
      this.log.warn('jobs: liveness round failed', error);
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.round(), ROUND_MS);
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.environment.DATABASE_URL,
      application_name: 'parvis-liveness',
      connectionTimeoutMillis: 5_000,
    });
    const lost = () => {
      if (this.client === client) this.client = null;
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    await client.query('select pg_advisory_lock($1, $2)', [LOCK_SPACE, this.key]);
    this.client = client;
    return client;
  }

  private async register(): Promise<void> {
    if (this.workers.size === 0) return;
    await this.client?.query(
      `insert into worker_process (id, lock_key, started_at) select id, $2, $3 from unnest($1::text[]) as id
       on conflict (id) do nothing`,
      [[...this.workers], this.key, new Date()],
    );
  }

  private async buryTheDead(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ id: string }>(
      `delete from worker_process w
       where lock_key <> $2 and not exists (
         select 1 from pg_locks l where l.locktype = 'advisory' and l.classid = $1 and l.objid = w.lock_key
           and l.database = (select oid from pg_database where datname = current_database()))
       returning id`,
      [LOCK_SPACE, this.key],
    );
    if (rows.length === 0) return;
    const dead = rows.map(({ id }) => id);
    await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
    this.log.warn('jobs: freed the work of dead workers', { workers: dead.length });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.query('delete from worker_process where lock_key = $1', [this.key]).catch(() => undefined);
    await client?.end().catch(() => undefined);
  }
}
