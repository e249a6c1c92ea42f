import { Controller, Get, Req } from '@nestjs/common';
import type { ProofChallenge } from '@parvis/contract';
import type { Request } from 'express';
import { Answer } from '../../platform/openapi/describe.js';
import { Access } from '../../platform/security/access.js';
import { RateLimiter, type RateLimit } from '../../platform/security/rate-limiter.js';
import { sourceOf } from '../../platform/security/source-of.js';
import { ProofOfWork } from './proof-of-work.js';

const ASKED: RateLimit = { name: 'proof-asked', points: 300, per: 3600, refusal: 'request/rate-limited' };

@Controller('proof')
export class ProofController {
  constructor(
    private readonly proof: ProofOfWork,
    private readonly limiter: RateLimiter,
  ) {}

  /** What `report/proof-needed` asks for. */
  @Get()
  @Access('public')
  @Answer('ProofChallenge')
  async challenge(@Req() request: Request): Promise<ProofChallenge> {
    await this.limiter.consume(ASKED, sourceOf(request));
    return this.proof.challenge();
  }
}
