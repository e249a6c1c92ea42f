import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { asStatement } from '../platform/database/later.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ACCOUNT, accountBehind, signedIn, type AccountRow } from './account-behind.js';
import type { SignedIn } from './actor.js';
import type { Headers } from './credential.js';

/** Who is behind a cookie or a bearer token: one query, rights always fresh. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async headers(headers: Headers): Promise<SignedIn | null> {
    const behind = accountBehind(headers, this.clock.realNow());
    if (!behind) return null;
    const { sql, parameters } = asStatement(behind);
    const [row] = await this.work.often<AccountRow>(sql, parameters);
    return row ? signedIn(row) : null;
  }

  /** Those of these credentials (see `credentialOf`) that still open the door, with the rights they have now. */
  async stillGood(credentials: readonly string[]): Promise<Map<string, SignedIn>> {
    const rows = await this.work.rows<AccountRow & { credential: string }>(
      `select c.credential, ${ACCOUNT}
       from (select 'cookie:' || token_hash as credential, account_id from session
               where token_hash = any($1) and expires_at > $2
             union all select 'bearer:' || token_hash, account_id from api_token
               where token_hash = any($1) and revoked_at is null) c
         join account a on a.id = c.account_id and a.active`,
      [credentials.map((credential) => credential.split(':')[1]), this.clock.realNow()],
    );
    return new Map(rows.map((row) => [row.credential, signedIn(row)]));
  }

  /** for the house's own commands run in someone's name (demo town, command line) */
  async account(email: string): Promise<SignedIn | null> {
    const row = await this.work.row<AccountRow>(
      `select ${ACCOUNT} from account a where a.email = $1 and a.active`,
      [email.toLowerCase()],
    );
    return row && signedIn(row);
  }
}
