import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Notifier } from '../events/notifier.js';
import { camelRow } from './casing.js';
import { WriteBuffer } from './write-buffer.js';

/** One command's transaction: reads go at once, writes leave together at the end. */
export class Transaction {
  private readonly writes = new WriteBuffer();
  private readonly hooks: (() => void)[] = [];
  /** something was sent: a transaction that only read has nothing to tell anyone */
  wrote = false;

  constructor(
    private readonly runner: QueryRunner,
    /** the instant of the whole command */
    readonly now: Date,
  ) {}

  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const rows: Record<string, unknown>[] = await this.runner.query(sql, parameters);
    return rows.map((row) => camelRow<Row>(row));
  }

  async row<Row>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(sql, parameters))[0] ?? null;
  }

  insert(table: string, row: object): void {
    this.writes.insert(table, row);
  }

  update(table: string, id: string, patch: object): void {
    this.writes.update(table, id, patch);
  }

  /** Sends what is held back now, for a read that must see it. */
  async flush(): Promise<void> {
    const statement = this.writes.take();
    if (!statement) return;
    this.wrote = true;
    await this.runner.query(statement.sql, statement.parameters);
  }

  /** Runs once the transaction has committed; never when it has not. */
  afterCommit(hook: () => void): void {
    this.hooks.push(hook);
  }

  committed(): void {
    for (const hook of this.hooks) hook();
  }
}

/** Two commands crossed: serialization failure, deadlock. Nothing was written, so the work is simply done again. */
const CROSSED = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

@Injectable()
export class UnitOfWork {
  private readonly rehearsal = new AsyncLocalStorage<true>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly notifier: Notifier,
  ) {}

  /** `work` may run several times: it must only touch the transaction. */
  async run<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !CROSSED.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  /**
   * Does `work` with every transaction in it taken back at its end: what it answers, or refuses, is what it would have
   * without this, and nothing is written or told.
   */
  rehearse<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.rehearsal.run(true, work);
  }

  private async attempt<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const tx = new Transaction(runner, this.clock.now());
      const result = await work(tx);
      await tx.flush();
      if (this.rehearsal.getStore()) {
        await runner.rollbackTransaction();
        return result;
      }
      await runner.commitTransaction();
      if (tx.wrote) this.notifier.eventsAppended();
      tx.committed();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  /** A read outside any transaction. */
  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const rows: Record<string, unknown>[] = await this.dataSource.query(sql, parameters);
    return rows.map((row) => camelRow<Row>(row));
  }

  async row<Row>(sql: string, parameters: unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(sql, parameters))[0] ?? null;
  }
}
