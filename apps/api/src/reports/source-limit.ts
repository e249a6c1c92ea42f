import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { sourceOf } from '../platform/security/source-of.js';

const HOUR = 3600;
/** Reports one address may send. A household, a bus with one address for all its passengers, not a machine. */
const REPORTS: RateLimit = { name: 'report', points: 10, per: HOUR, refusal: 'request/rate-limited' };
/** and how often it may try: each try may bring a hundred megabytes */
const TRIES: RateLimit = { name: 'report-try', points: 60, per: HOUR, refusal: 'request/rate-limited' };

/** One source can't fill the queues of a town. Counted per address, of which a hash alone is kept. */
@Injectable()
export class SourceLimit implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  /** before anything of the body is read */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.limiter.consume(TRIES, sourceOf(context.switchToHttp().getRequest<Request>()));
    return true;
  }

  /** What is refused, or was a report already made, takes nothing from who sent it. */
  async spend<Result>(
    request: Request,
    send: () => Promise<{ fresh: boolean; result: Result }>,
  ): Promise<Result> {
    const source = sourceOf(request);
    await this.limiter.consume(REPORTS, source);
    let fresh = false;
    try {
      const sent = await send();
      fresh = sent.fresh;
      return sent.result;
    } finally {
      if (!fresh) await this.limiter.giveBack(REPORTS, source);
    }
  }
}
