import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { paths } from '@parvis/contract';
import type { Request } from 'express';
import { ProblemError } from '../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { sourceOf } from '../platform/security/source-of.js';
import { ProofOfWork } from './proof/proof-of-work.js';

const HOUR = 3600;
const refusal = 'report/proof-needed';
/** Reports one address may send: a household, or some passengers of a bus. */
const FREE: RateLimit = { name: 'report', points: 10, per: HOUR, refusal };
/** Beyond: a whole operator's telephones behind one address, whose browsers have worked for it. */
const PROVEN: RateLimit = { name: 'report-proven', points: 300, per: HOUR, refusal: 'request/rate-limited' };
/** And for who has no JavaScript to work with: one at a time, no faster than one writes. */
const SLOW: RateLimit = { name: 'report-slow', points: 1, per: 60, refusal };
/** how often it may try: each try may bring a hundred megabytes */
const TRIES: RateLimit = { name: 'report-try', points: 400, per: HOUR, refusal: 'request/rate-limited' };

/** Puts back what was taken. */
type Undo = () => Promise<void>;

/** One source can't fill the queues of a town. Counted per address, of which a hash alone is kept. */
@Injectable()
export class SourceLimit implements CanActivate {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly proof: ProofOfWork,
  ) {}

  /** before anything of the body is read */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.limiter.consume(TRIES, sourceOf(context.switchToHttp().getRequest<Request>()));
    return true;
  }

  /**
   * What is refused, or was a report already made, takes nothing from who sent it.
   *
   * @param proof answer to a challenge of `GET /api/proof`, once one was asked for
   * @throws ProblemError `report/proof-needed` with the way to a challenge, and the wait for who can't answer one
   */
  async spend<Result>(
    request: Request,
    proof: string | undefined,
    send: () => Promise<{ fresh: boolean; result: Result }>,
  ): Promise<Result> {
    const undo = await this.take(sourceOf(request), proof);
    let fresh = false;
    try {
      const sent = await send();
      fresh = sent.fresh;
      return sent.result;
    } finally {
      if (!fresh) for (const putBack of undo) await putBack();
    }
  }

  private async take(source: string, proof: string | undefined): Promise<Undo[]> {
    if (await this.free(source)) return [() => this.limiter.giveBack(FREE, source)];
    if (proof !== undefined) {
      const unspend = await this.proof.spend(proof);
      await this.limiter.consume(PROVEN, source);
      return [unspend, () => this.limiter.giveBack(PROVEN, source)];
    }
    try {
      await this.limiter.consume(SLOW, source);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      throw new ProblemError(error.code, { ...error.details, challengeUrl: paths.proof }, error.headers);
    }
    return [() => this.limiter.giveBack(SLOW, source)];
  }

  private async free(source: string): Promise<boolean> {
    try {
      await this.limiter.consume(FREE, source);
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // what was refused is not counted: the first ones may yet be put back
      await this.limiter.giveBack(FREE, source);
      return false;
    }
  }
}
