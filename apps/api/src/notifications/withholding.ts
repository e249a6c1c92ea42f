import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';

/** Why an automatic mail does not leave for an address that is known. */
@Injectable()
export class Withholding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limiter: RateLimiter,
  ) {}

  /** Outside any transaction: the count has a connection of its own, and a transaction may run twice. */
  async because(address: string, limit: RateLimit): Promise<'own-address' | 'too-many' | null> {
    if (await this.isOurs(address)) return 'own-address';
    try {
      await this.limiter.consume(limit, address.toLowerCase());
      return null;
    } catch (error) {
      if (error instanceof ProblemError) return 'too-many';
      throw error;
    }
  }

  /** A mailbox, or the reply address of any file, signed or not. */
  private async isOurs(address: string): Promise<boolean> {
    const mailbox = address.replace(/\+[^@]*@/, '@');
    return (await this.work.row(`select 1 from mailbox where address = lower($1)`, [mailbox])) !== null;
  }
}
