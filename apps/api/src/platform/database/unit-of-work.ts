import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Notifier } from '../events/notifier.js';
import { camelRow } from './casing.js';
import type { HeardClient } from './heard-client.js';
import type { Expression } from './later.js';
import { PreparedStatements } from './prepared-statements.js';
import { Wire } from './wire.js';
import { WriteBuffer } from './write-buffer.js';

/** What writes a decision down: rows held back, all of one instant. */
export interface Writing {
  readonly now: Date;
  insert(table: string, row: object): void;
  update(table: string, id: string, patch: object): void;
}

/** One command's transaction: reads go at once, writes leave together at the end. */
export class Transaction implements Writing {
  private readonly writes = new WriteBuffer();
  private readonly hooks: (() => void)[] = [];
  /** something was sent: a transaction that only read has nothing to tell anyone */
  wrote = false;

  constructor(
    private readonly wire: Wire,
    /** the instant of the whole command */
    readonly now: Date,
  ) {}

  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.wire.ask(sql, parameters)) as Row[];
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

  delete(table: string, match: object): void {
    this.writes.delete(table, match);
  }

  /**
   * What the command takes for true without having asked: looked at with its last writes, of which nothing is kept
   * otherwise. Then the command fails, and is to be done again by who asks first.
   */
  suppose(supposition: Expression): void {
    this.writes.suppose(supposition);
  }

  /**
   * A text that the database gives as it writes.
   * @returns a word that stands for it, as the whole of a string: in rows, and in what the command answers, which must be
   * JSON then
   */
  later(expression: Expression): string {
    return this.writes.laters.ask(expression);
  }

  /** Sends what is held back now, for a read that must see it. */
  async flush(): Promise<void> {
    if (!this.writes.laters.none) throw new Error('A text of these rows is given with the last writes only.');
    const statement = this.writes.take();
    if (!statement) return;
    this.wrote = true;
    await this.wire.ask(statement.sql, statement.parameters);
  }

  /**
   * What is still held back, and the commit.
   * @returns the command's answer, its later texts in it
   */
  async end<Result>(result: Result): Promise<Result> {
    const statement = this.writes.take();
    if (statement) this.wrote = true;
    const [answer = {}] = await this.wire.end(statement);
    return this.writes.laters.filled(result, answer);
  }

  /** Runs once the transaction has committed; never when it has not. */
  afterCommit(hook: () => void): void {
    this.hooks.push(hook);
  }

  committed(): void {
    for (const hook of this.hooks) hook();
  }
}

/** What a page is made of, all of one instant: a promise kept is not shown without the line that says so. */
export interface Look {
  rows<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Two commands crossed: serialization failure, deadlock. Nothing was written, so the work is simply done again. */
const CROSSED = new Set(['40001', '40P01']);
/** « cached plan must not change result type »: a newer version has migrated the tables under us */
const OUTDATED_PLAN = '0A000';
const ATTEMPTS = 4;

@Injectable()
export class UnitOfWork {
  private readonly rehearsal = new AsyncLocalStorage<true>();
  private readonly prepared = new PreparedStatements();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly notifier: Notifier,
  ) {}

  /** `work` may run several times: it must only touch the transaction. */
  run<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.untilDone(() => this.attempt(work));
  }

  /**
   * Questions that see one instant (PostgreSQL 18, §13.2.2), those of one breath in one packet, their plans kept as
   * `often` keeps them. `ask` may run several times.
   */
  look<Result>(ask: (look: Look) => Promise<Result>): Promise<Result> {
    return this.untilDone(() => this.glance(ask));
  }

  private async untilDone<Result>(attempted: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await attempted();
      } catch (error) {
        const { code = '' } = error as { code?: string };
        if (code === OUTDATED_PLAN) this.prepared.forget();
        else if (!CROSSED.has(code)) throw error;
        if (attempt >= ATTEMPTS) throw error;
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
    const wire = await Wire.open(this.dataSource, this.prepared);
    try {
      const tx = new Transaction(wire, this.clock.now());
      const result = await work(tx);
      if (this.rehearsal.getStore()) {
        await tx.flush();
        await wire.takeBack();
        return result;
      }
      const answer = await tx.end(result);
      if (tx.wrote) this.notifier.eventsAppended();
      tx.committed();
      return answer;
    } catch (error) {
      await wire.takeBack().catch(() => undefined);
      throw error;
    } finally {
      await wire.release();
    }
  }

  private async glance<Result>(ask: (look: Look) => Promise<Result>): Promise<Result> {
    const wire = await Wire.open(
      this.dataSource,
      this.prepared,
      'begin isolation level repeatable read, read only',
    );
    const ended = (end: Promise<unknown>) => end.catch(() => undefined).finally(() => wire.release());
    const look = { rows: (sql: string, parameters: unknown[] = []) => wire.ask(sql, parameters) } as Look;
    try {
      const result = await ask(look);
      // nothing hangs on its end: whoever asked need not wait for it
      void ended(wire.end(null));
      return result;
    } catch (error) {
      await ended(wire.takeBack());
      throw error;
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

  /**
   * The same of a question that is asked all day and finds its rows in one way, whatever is looked for: its plan is
   * kept. Of an `update … returning` or `delete … returning` it gives the rows, as in a transaction.
   */
  often<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const { master } = this.dataSource.driver as unknown as { master: pg.Pool };
    return this.untilDone(async () => {
      this.dataSource.logger.logQuery(sql);
      const client = (await master.connect()) as pg.PoolClient & HeardClient;
      try {
        const { rows } = await client.ask({
          text: sql,
          values: parameters,
          name: this.prepared.nameOf(sql),
        });
        return rows as Row[];
      } catch (error) {
        // made where answers are read from the socket: its trace becomes that of who asked
        if (error instanceof Error) Error.captureStackTrace(error);
        throw error;
      } finally {
        client.release();
      }
    });
  }
}
