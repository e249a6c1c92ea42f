import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../../platform/security/rate-limiter.js';
import { newSecret } from '../../platform/security/secrets.js';
import { OpenSession, type OpenedSession } from './open-session.js';

const QUARTER = 15 * 60;
const PER_ACCOUNT: RateLimit = {
  name: 'sign-in',
  points: 10,
  per: QUARTER,
  refusal: 'session/too-many-attempts',
};
const PER_SOURCE: RateLimit = {
  name: 'sign-in-ip',
  points: 100,
  per: QUARTER,
  refusal: 'session/too-many-attempts',
};

/** Hash of nothing anyone knows: an unknown e-mail takes as long to refuse as a wrong password. */
const decoy = hash(newSecret());

@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: OpenSession,
    private readonly limiter: RateLimiter,
  ) {}

  /** @param source whom to count the try for (see `sourceOf`) */
  async execute(email: string, password: string, source: string): Promise<OpenedSession> {
    const key = email.toLowerCase();
    await this.limiter.consume(PER_SOURCE, source);
    await this.limiter.consume(PER_ACCOUNT, key);
    const account = await this.work.row<{ id: string; passwordHash: string | null }>(
      `select id, password_hash from account where email = $1 and active`,
      [key],
    );
    const right = await verify(account?.passwordHash ?? (await decoy), password);
    if (!account?.passwordHash || !right) throw new ProblemError('session/wrong-credentials');
    await this.limiter.forget(PER_ACCOUNT, key);
    await this.limiter.giveBack(PER_SOURCE, source); // a whole town hall signs in from one address
    return this.work.run(async (tx) => {
      // what was right a moment ago may have been replaced, with every session it opened
      const still = await tx.row(
        `select 1 from account where id = $1 and active and password_hash = $2 for update`,
        [account.id, account.passwordHash],
      );
      if (!still) throw new ProblemError('session/wrong-credentials');
      return this.sessions.within(tx, account.id);
    });
  }
}
