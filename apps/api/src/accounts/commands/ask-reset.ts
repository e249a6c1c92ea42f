import { Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../../platform/security/rate-limiter.js';
import { newSecret } from '../../platform/security/secrets.js';
import { NewLink } from '../new-link.js';

const HOUR = 60 * 60;
const PER_SOURCE: RateLimit = {
  name: 'reset-ip',
  points: 20,
  per: HOUR,
  refusal: 'session/too-many-attempts',
};
const PER_ACCOUNT: RateLimit = { name: 'reset', points: 3, per: HOUR, refusal: 'session/too-many-attempts' };

/**
 * « Mot de passe oublié ». Nobody learns whether an address is somebody's: the answer is one, and takes the time of a
 * password's hash either way, beside which a row more or less is not seen. Nor does who asks too often for one
 * address: no further mail leaves, and nothing is said of it. Where no mail leaves at all it lies in the outbox with
 * the others, and an administrator hands over a link of his own.
 */
@Injectable()
export class AskReset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limiter: RateLimiter,
    private readonly links: NewLink,
  ) {}

  async execute(address: string, source: string): Promise<void> {
    await this.limiter.consume(PER_SOURCE, source);
    const email = address.toLowerCase();
    const mayWrite = await this.mayWrite(email);
    await Promise.all([hash(newSecret()), this.link(email, mayWrite)]);
  }

  private link(email: string, wanted: boolean): Promise<void> {
    return this.work.run(async (tx) => {
      const account = await tx.row<{ id: string }>(`select id from account where email = $1 and active`, [
        email,
      ]);
      if (!account || !wanted) return;
      await this.links.within(tx, { accountId: account.id, purpose: 'reset', by: null, mail: 'waiting' });
    });
  }

  private async mayWrite(email: string): Promise<boolean> {
    try {
      await this.limiter.consume(PER_ACCOUNT, email);
      return true;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }
}
