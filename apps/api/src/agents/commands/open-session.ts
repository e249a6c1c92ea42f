import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { newSecret, secretHash } from '../../platform/security/secrets.js';

export const SESSION_HOURS = 12;

export interface OpenedSession {
  /** of the cookie */
  secret: string;
  expiresAt: Date;
}

/** For someone who has proved who he is. The session it replaces is left to expire. */
@Injectable()
export class OpenSession {
  constructor(private readonly clock: Clock) {}

  async within(tx: Transaction, accountId: string): Promise<OpenedSession> {
    const secret = newSecret();
    const now = this.clock.realNow();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    await tx.rows(
      `with swept as (delete from session where account_id = $2 and expires_at < $3),
         seen as (update account set signed_in_at = $3 where id = $2)
       insert into session (token_hash, account_id, created_at, expires_at) values ($1, $2, $3, $4)`,
      [secretHash(secret), accountId, now, expiresAt],
    );
    return { secret, expiresAt };
  }
}
