import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from '../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { sourceOf } from '../platform/security/source-of.js';

const refusal = 'request/rate-limited';
/** A wall asks four times a minute; some may hang in one building, behind one address. */
const READS: RateLimit = { name: 'wall', points: 60, per: 60, refusal };
/** Wrong tokens of one address: nobody finds 256 bits, this keeps the trying from costing us. */
const GUESSES: RateLimit = { name: 'wall-guess', points: 30, per: 600, refusal };

/** In front of what a token opens without an account. */
@Injectable()
export class WallDoor {
  constructor(private readonly limiter: RateLimiter) {}

  /** @throws ProblemError `wall/not-found`, `request/rate-limited` */
  async pass<Result>(request: Request, read: (token: string) => Promise<Result>): Promise<Result> {
    const source = sourceOf(request);
    await this.limiter.consume(GUESSES, source);
    let guessed = false;
    try {
      const token = request.get('x-wall-token') ?? '';
      if (!/^[\w-]{43}$/.test(token)) throw new ProblemError('wall/not-found');
      await this.limiter.consume(READS, token);
      return await read(token);
    } catch (error) {
      guessed = error instanceof ProblemError && error.code === 'wall/not-found';
      throw error;
    } finally {
      if (!guessed) await this.limiter.giveBack(GUESSES, source);
    }
  }
}
