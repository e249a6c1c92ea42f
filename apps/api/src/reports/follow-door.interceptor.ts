import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { lastValueFrom, of } from 'rxjs';
import { ProblemError } from '../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { sourceOf } from '../platform/security/source-of.js';

/** Wrong codes one address may try. Sixty-five bits can't be guessed anyway: this keeps the trying from costing us. */
const GUESSES: RateLimit = { name: 'follow-guess', points: 50, per: 600, refusal: 'request/rate-limited' };

/** In front of every page a code opens: guessing is counted, and no search engine keeps what is behind. */
@Injectable()
export class FollowDoor implements NestInterceptor {
  constructor(private readonly limiter: RateLimiter) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const http = context.switchToHttp();
    http.getResponse<Response>().set('x-robots-tag', 'noindex, nofollow');
    const source = sourceOf(http.getRequest<Request>());
    await this.limiter.consume(GUESSES, source);
    let guessed = false;
    try {
      return of(await lastValueFrom(next.handle(), { defaultValue: undefined }));
    } catch (error) {
      guessed = error instanceof ProblemError && error.code === 'follow/not-found';
      throw error;
    } finally {
      // who holds a code reads his page as often as he likes, beside those who guess from the same address
      if (!guessed) await this.limiter.giveBack(GUESSES, source);
    }
  }
}
