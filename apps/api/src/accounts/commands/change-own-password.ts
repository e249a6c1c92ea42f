import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { OwnPasswordBody } from '@parvis/contract';
import { endSessions, type SignedIn } from '../../agents/index.js';
import { Settle } from '../../organisation/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../../platform/security/rate-limiter.js';
import { secretHash } from '../../platform/security/secrets.js';
import { lockAccount } from '../account.rows.js';
import { expectPassword } from '../expect-password.js';
import { replaceLinks } from '../new-link.js';

/** A console left open is not a place to guess the password at. */
const PER_ACCOUNT: RateLimit = {
  name: 'own-password',
  points: 10,
  per: 15 * 60,
  refusal: 'session/too-many-attempts',
};

/** Every other session of the account ends; the one it is asked in stays, and so do tokens of programs. */
@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settle: Settle,
    private readonly limiter: RateLimiter,
    private readonly notifier: Notifier,
  ) {}

  /** @param cookie the session's own; null when a program asks */
  async execute(
    { current, password }: OwnPasswordBody,
    actor: SignedIn,
    cookie: string | null,
  ): Promise<void> {
    const { accountId, email } = actor;
    await this.limiter.consume(PER_ACCOUNT, accountId);
    const known = await this.work.row<{ passwordHash: string | null }>(
      `select password_hash from account where id = $1`,
      [accountId],
    );
    if (!known?.passwordHash || !(await verify(known.passwordHash, current)))
      throw new ProblemError('password/wrong-current');
    expectPassword(password, email);
    const passwordHash = await hash(password);
    await this.settle.run(actor, async (tx, record) => {
      const account = await lockAccount(tx, accountId);
      const still = await tx.row(`select 1 from account where id = $1 and password_hash = $2`, [
        accountId,
        known.passwordHash,
      ]);
      if (!still) throw new ProblemError('password/wrong-current');
      tx.update('account', accountId, { passwordHash });
      await replaceLinks(tx, accountId);
      await endSessions(tx, this.notifier, accountId, cookie && secretHash(cookie));
      record({ object: 'account', act: 'password-set', before: account, after: account });
    });
    await this.limiter.forget(PER_ACCOUNT, accountId);
  }
}
