import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../../platform/security/rate-limiter.js';
import { newSecret, secretHash } from '../../platform/security/secrets.js';

const QUARTER = 15 * 60;
const PER_ACCOUNT: RateLimit = {
  name: 'sign-in',
  points: 10,
  per: QUARTER,
  refusal: 'session/too-many-attempts',
};
const PER_ADDRESS: RateLimit = {
  name: 'sign-in-ip',
  points: 100,
  per: QUARTER,
  refusal: 'session/too-many-attempts',
};
export const SESSION_HOURS = 12;

/** Hash of nothing anyone knows: an unknown e-mail takes as long to refuse as a wrong password. */
const decoy = hash(newSecret());

@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly limiter: RateLimiter,
  ) {}

  /** @returns the cookie's secret, and the session it replaces is left to expire */
  async execute(
    email: string,
    password: string,
    address: string,
  ): Promise<{ secret: string; expiresAt: Date }> {
    const key = email.toLowerCase();
    await this.limiter.consume(PER_ADDRESS, address);
    await this.limiter.consume(PER_ACCOUNT, key);
    const account = await this.work.row<{ id: string; passwordHash: string | null }>(
      `select id, password_hash from account where email = $1 and active`,
      [key],
    );
    const right = await verify(account?.passwordHash ?? (await decoy), password);
    if (!account?.passwordHash || !right) throw new ProblemError('session/wrong-credentials');
    await this.limiter.forget(PER_ACCOUNT, key);
    await this.limiter.giveBack(PER_ADDRESS, address); // a whole town hall signs in from one address

    const secret = newSecret();
    const now = this.clock.realNow();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    await this.work.rows(
      `with swept as (delete from session where account_id = $2 and expires_at < $3)
       insert into session (token_hash, account_id, created_at, expires_at) values ($1, $2, $3, $4)`,
      [secretHash(secret), account.id, now, expiresAt],
    );
    return { secret, expiresAt };
  }
}
