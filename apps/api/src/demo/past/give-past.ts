import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { DemoHistory } from '../../organisation/index.js';
import { setAsideKeysAndIndexes } from '../../platform/backup/schema.queries.js';
import { Environment } from '../../platform/config/environment.js';
import { analyzeFilled } from '../../platform/database/analyze-filled.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { filesByYear, planHistory, type HistoryPlan } from '../script/history/plan.js';
import { SeedingRefusal } from '../seeding-refusal.js';
import { reserve, type Reserved } from './reserve.js';
import { WritePast } from './write-past.js';

/** two processes that start together write one past */
const HISTORY_LOCK = 5_260_607;

/** more would wait for the one connection that takes their rows */
const MOST_THREADS = 3;

export type WantedHistory = Pick<DemoHistory, 'tickets' | 'years' | 'seed'>;

/** A demo town's past: planned with its numbers first, written in one transaction, now or beside a running server. */
@Injectable()
export class GivePast implements OnModuleDestroy {
  private readonly stopping = new AbortController();
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly environment: Environment,
    private readonly writePast: WritePast,
  ) {}

  /** Before anything else is numbered. */
  async plan(tx: Transaction, wanted: WantedHistory, now: Date): Promise<void> {
    const { tickets, years, seed } = wanted;
    const plan = planHistory(now, tickets, years, seed);
    const reserved = (await stillReserved(tx, plan)) ?? (await reserve(tx, plan));
    const history: DemoHistory = { ...wanted, now: now.toISOString(), ...reserved, written: false };
    await tx.rows(
      `with planned as (update installation set history = $1 returning id) select id from planned`,
      [JSON.stringify(history)],
    );
  }

  /**
   * Writes what is planned and not yet written.
   * @param alone nobody else is at work on the database: keys and indexes are made once, at the end
   * @returns how many files; null when there was nothing to do
   */
  async execute(alone: boolean, progress: (files: number) => void): Promise<number | null> {
    const client = new pg.Client({
      connectionString: this.environment.DATABASE_URL,
      application_name: 'parvis-history',
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined); // the query under way fails with it
    await client.connect();
    try {
      return await this.write(client, alone, progress);
    } finally {
      await client.end();
    }
  }

  /** Beside a server that answers. What went wrong is told to whoever catches it; the next start begins again. */
  inBackground(progress: (files: number) => void): Promise<number | null> {
    const writing = this.execute(false, progress).catch((error) => {
      if (this.stopping.signal.aborted) return null;
      throw error;
    });
    this.underWay = writing.catch(() => undefined);
    return writing;
  }

  stop(): void {
    this.stopping.abort(
      new SeedingRefusal('Stopped: nothing of the past is written. Seed again to begin again.'),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.stop();
    await this.underWay;
  }

  private async write(
    client: pg.Client,
    alone: boolean,
    progress: (files: number) => void,
  ): Promise<number | null> {
    await client.query(`begin; set local statement_timeout = 0; set local synchronous_commit = off;
      set local idle_in_transaction_session_timeout = 0; set local lock_timeout = '15s'; set local maintenance_work_mem = '256MB'`);
    await client.query('select pg_advisory_xact_lock($1)', [HISTORY_LOCK]);
    const history = await waiting(client);
    if (history === null) return null;
    const town = await this.writePast.town();
    const putBack = alone ? await setAsideKeysAndIndexes(client) : null;
    const { signal } = this.stopping;
    await this.writePast.execute(client, town, history, {
      progress,
      signal,
      threads: alone ? Math.min(MOST_THREADS, availableParallelism()) : 1,
    });
    await putBack?.();
    await client.query(`update installation set history = history || '{"written": true}'`);
    await client.query('commit');
    await analyzeFilled(client);
    return history.tickets;
  }
}

/** The numbers kept for a past that was never written, when this one needs no others. */
async function stillReserved(tx: Transaction, plan: HistoryPlan): Promise<Reserved | null> {
  const row = await tx.row<{ history: DemoHistory | null }>(`select history from installation`);
  const before = row?.history;
  if (!before || before.written) return null;
  const kept = filesByYear(planHistory(new Date(before.now), before.tickets, before.years, before.seed));
  const fits = [...filesByYear(plan)].every(([year, count]) => count <= (kept.get(year) ?? 0));
  return fits ? { numbersAfter: before.numbersAfter, eventsAfter: before.eventsAfter } : null;
}

async function waiting(client: pg.Client): Promise<DemoHistory | null> {
  const { rows } = await client.query<{ history: DemoHistory }>(
    `select history from installation where demo and ready_at is not null and not (history->>'written')::boolean`,
  );
  return rows[0]?.history ?? null;
}
