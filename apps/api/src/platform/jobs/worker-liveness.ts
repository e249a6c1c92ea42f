import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { Environment } from '../config/environment.js';
import { Log } from '../log/log.js';

/** First half of the advisory lock pair; the second is the process's own key. */
const LOCK_SPACE = 0x70617276;
const ROUND_MS = 5_000;
/** A connection cut by the server is back within this; a dead process's never is. */
const SOON_MS = 500;
const GRACE_MS = 1_000;

/**
 * Proof of life: each worker process holds an advisory lock as long as its session lasts. Whoever finds a pool of
 * workers whose lock is free, and still free a moment later, knows it is dead and frees its jobs at once
 * (graphile-worker alone would keep them for four hours).
 */
@Injectable()
export class WorkerLiveness {
  private readonly key = randomInt(1, 2 ** 31 - 1);
  private readonly alive = new Set<string>();
  private readonly ended = new Set<string>();
  private registered = new Set<string>();
  private suspects = new Set<string>();
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private rounds: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly environment: Environment,
    private readonly log: Log,
  ) {}

  start(): Promise<void> {
    return this.look();
  }

  /** To be waited for before the pool takes a job: one taken by a pool nobody knows would stay locked for hours. */
  async vouchFor(pool: string): Promise<void> {
    this.alive.add(pool);
    while (!this.stopped && !this.registered.has(pool)) {
      await this.look();
      if (!this.registered.has(pool)) await new Promise((resolve) => setTimeout(resolve, SOON_MS));
    }
  }

  /** This pool does nothing more: what it could not give back is anybody's. */
  retire(pool: string): void {
    if (this.alive.delete(pool)) this.ended.add(pool);
    void this.look();
  }

  /** One round after the other: they share a connection. */
  private look(): Promise<void> {
    this.rounds = this.rounds.then(() => this.round());
    return this.rounds;
  }

  private async round(): Promise<void> {
    if (this.stopped) return;
    let next = SOON_MS;
    try {
      const client = this.client ?? (await this.connect());
      await this.register(client);
      const ended = [...this.ended];
      await this.unlock(client, ended);
      for (const pool of ended) this.ended.delete(pool);
      await this.buryTheDead(client);
      next = this.suspects.size > 0 ? GRACE_MS : ROUND_MS;
    } catch (error) {
      this.log.warn('jobs: liveness round failed', error);
      this.letGo();
    }
    this.arm(next);
  }

  private arm(delay: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = this.stopped ? null : setTimeout(() => void this.look(), delay);
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.environment.DATABASE_URL,
      application_name: 'parvis-liveness',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
    });
    const lost = () => {
      if (this.client !== client) return;
      this.client = null;
      this.arm(0); // another worker may already wonder
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    this.client = client;
    await client.query('select pg_advisory_lock($1, $2)', [LOCK_SPACE, this.key]);
    this.registered = new Set(); // someone may have buried us meanwhile
    return client;
  }

  /** Whatever went wrong, the next round begins with a connection of its own. */
  private letGo(): void {
    const client = this.client;
    this.client = null;
    void client?.end().catch(() => undefined);
  }

  private async register(client: pg.Client): Promise<void> {
    const unknown = [...this.alive].filter((pool) => !this.registered.has(pool));
    if (unknown.length === 0) return;
    await client.query(
      `insert into worker_process (id, lock_key, started_at) select id, $2, $3 from unnest($1::text[]) as id
       on conflict (id) do nothing`,
      [unknown, this.key, new Date()],
    );
    for (const pool of unknown) this.registered.add(pool);
  }

  private async buryTheDead(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ id: string }>(
      `select id from worker_process w
       where lock_key <> $2 and not exists (
         select 1 from pg_locks l where l.locktype = 'advisory' and l.classid = $1 and l.objid = w.lock_key
           and l.database = (select oid from pg_database where datname = current_database()))`,
      [LOCK_SPACE, this.key],
    );
    const silent = rows.map(({ id }) => id);
    const dead = silent.filter((id) => this.suspects.has(id));
    this.suspects = new Set(silent.filter((id) => !dead.includes(id)));
    if (dead.length === 0) return;
    await this.unlock(client, dead);
    this.log.warn('jobs: freed the work of dead workers', { workers: dead.length });
  }

  private async unlock(client: pg.Client, pools: string[]): Promise<void> {
    if (pools.length === 0) return;
    await client.query('select graphile_worker.force_unlock_workers($1::text[])', [pools]);
    await client.query('delete from worker_process where id = any($1)', [pools]);
  }

  /** Hands over what could not be ended in time. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.rounds;
    const client = this.client;
    this.client = null;
    if (!client) return;
    await this.unlock(client, [...this.alive, ...this.ended]).catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
