import { createHash } from 'node:crypto';
import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../clock/clock.js';
import { UnitOfWork, type Transaction } from '../database/unit-of-work.js';
import { ProblemError } from '../problems/problem.js';

/** What makes two requests the same one. */
export interface RequestKey {
  key: string | null;
  route: string;
  bodyHash: string;
}

/** `beside`: fields that don't make it another request. */
export const CreationKey = createParamDecorator(
  (beside: string[] | undefined, context: ExecutionContext): RequestKey => {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.get('idempotency-key') ?? keyOfForm(request.body);
    if (key !== null && (key.length === 0 || key.length > 200)) {
      throw new ProblemError('request/invalid', { fields: [{ path: 'Idempotency-Key', rules: ['length'] }] });
    }
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(without(request.body ?? null, beside ?? [])))
      .digest('hex');
    return { key, route: `${request.method} ${request.path}`, bodyHash };
  },
);

const without = (body: unknown, fields: string[]): unknown =>
  fields.length === 0 || typeof body !== 'object' || body === null
    ? body
    : Object.fromEntries(Object.entries(body).filter(([name]) => !fields.includes(name)));

/** A form without JavaScript sets no header: its page carries the key in a hidden field. */
const keyOfForm = (body: unknown): string | null => {
  const key = (body as { idempotencyKey?: unknown } | null | undefined)?.idempotencyKey;
  return typeof key === 'string' ? key : null;
};

const KEPT_HOURS = 24;
/** some keys take forgotten ones away, more than came between: no job, and the table stays a day's size */
const SWEEPS_ONE_IN = 20;
const SWEPT = 100;

const forgottenAt = (now: Date): Date => new Date(now.getTime() - KEPT_HOURS * 3_600_000);
/** nobody else is answering that key just now */
const free = (place: string): string => `pg_try_advisory_xact_lock(hashtextextended(${place}, 1))`;

/** Runs a creation once per key: its answer is written in its own transaction, and given again to whoever asks again. */
@Injectable()
export class Idempotent {
  private keys = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param ask what the creation must know, asked in one breath with the key: it must write no row, and goes unused when
   * the key is known
   * @throws ProblemError `idempotency/key-reused` for the same key with another body, `idempotency/in-flight` while
   * the first one is still being answered
   */
  async run<Result extends object, Known = void>(
    principal: string,
    { key, route, bodyHash }: RequestKey,
    create: (tx: Transaction, asked: Known) => Promise<Result>,
    ask: (tx: Transaction) => Promise<Known> = async () => undefined as Known,
  ): Promise<Result> {
    if (key === null) return this.work.run(async (tx) => create(tx, await ask(tx)));
    const place = [principal, route, key];
    return this.work.run(async (tx) => {
      const since = forgottenAt(this.clock.realNow());
      const keyed = Promise.all([
        tx.row<{ free: boolean }>(`select ${free('$1')} as free`, [place.join('\n')]),
        // a statement of its own: it must see what whoever had the lock before has written
        tx.row<{ bodyHash: string; response: Result }>(
          `with forgotten as (
             delete from idempotency_key where principal = $1 and route = $2 and key = $3 and created_at <= $4)
           select body_hash, response from idempotency_key
           where principal = $1 and route = $2 and key = $3 and created_at > $4`,
          [...place, since],
        ),
        this.sweeps() ? this.sweep(tx, since) : null,
      ]);
      const asked = ask(tx);
      asked.catch(() => undefined);
      const [held, known] = await keyed;
      if (!held?.free) throw new ProblemError('idempotency/in-flight');
      if (known && known.bodyHash !== bodyHash) throw new ProblemError('idempotency/key-reused');
      if (known) return known.response;
      const response = await create(tx, await asked);
      const createdAt = this.clock.realNow();
      tx.insert('idempotency_key', { principal, route, key, bodyHash, response, createdAt });
      return response;
    });
  }

  /**
   * The same in one packet, for a creation that asks nothing: all it takes for true, the key's being new included, is
   * looked at as it is written.
   * @returns null where something was not so, or went wrong: nothing was written, or it was and its answer is kept. What it
   * is, `run` tells.
   */
  async runSupposing<Result extends object>(
    principal: string,
    { key, route, bodyHash }: RequestKey,
    create: (tx: Transaction) => Promise<Result>,
  ): Promise<Result | null> {
    // only by its key is it known whether what went wrong was written all the same
    if (key === null) return null;
    return this.work
      .run(async (tx) => {
        const createdAt = this.clock.realNow();
        if (this.sweeps()) await this.sweep(tx, forgottenAt(createdAt));
        // a key that is known is refused by its own row, whoever wrote it and however lately
        tx.suppose((value) => free(value([principal, route, key].join('\n'))));
        const response = await create(tx);
        tx.insert('idempotency_key', { principal, route, key, bodyHash, response, createdAt });
        return response;
      })
      .catch(() => null);
  }

  private sweeps(): boolean {
    return this.keys++ % SWEEPS_ONE_IN === 0;
  }

  private sweep(tx: Transaction, since: Date): Promise<unknown> {
    return tx.rows(
      `delete from idempotency_key where ctid = any(array(
         select ctid from idempotency_key where created_at <= $1
         order by created_at limit ${SWEPT} for update skip locked))`,
      [since],
    );
  }
}
