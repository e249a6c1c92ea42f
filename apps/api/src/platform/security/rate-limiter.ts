import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import type { ProblemCode } from '@parvis/contract';
import { ProblemError } from '../problems/problem.js';

export interface RateLimit {
  /** prefix of its keys */
  name: string;
  points: number;
  /** seconds */
  per: number;
  /** what is said beyond it */
  refusal: ProblemCode;
}

/** Counters in the database, so that every process counts the same; real time, never the test clock. */
@Injectable()
export class RateLimiter {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly dataSource: DataSource) {}

  /** @throws ProblemError with `retry-after` when the key has no points left */
  async consume(limit: RateLimit, key: string): Promise<void> {
    try {
      await this.limiter(limit).consume(stored(key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      throw new ProblemError(limit.refusal, { retryAfter: seconds }, { 'retry-after': String(seconds) });
    }
  }

  /** Takes back one point consumed: what it was for turned out to be in order. */
  async giveBack(limit: RateLimit, key: string): Promise<void> {
    await this.limiter(limit).reward(stored(key));
  }

  async forget(limit: RateLimit, key: string): Promise<void> {
    await this.limiter(limit).delete(stored(key));
  }

  private limiter(limit: RateLimit): RateLimiterPostgres {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.dataSource,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: limit.name,
      points: limit.points,
      duration: limit.per,
    });
    this.limiters.set(limit.name, limiter);
    return limiter;
  }
}

/** Addresses of people are counted, not kept; and the longest of them would not fit. */
const stored = (key: string): string => createHash('sha256').update(key).digest('base64url');
