import { Injectable } from '@nestjs/common';
import type { Grant } from '@parvis/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { secretHash } from '../platform/security/secrets.js';
import type { SignedIn } from './actor.js';

export const SESSION_COOKIE = 'parvis_session';

interface AccountRow {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  title: string | null;
  grants: Grant[] | null;
}

const ACCOUNT = `a.id, a.email, a.first_name, a.last_name, a.title,
  (select jsonb_agg(jsonb_build_object('role', g.role, 'sector', g.sector, 'serviceId', g.service_id, 'siteId', g.site_id))
   from account_grant g where g.account_id = a.id) as grants`;

/** Who is behind a cookie or a bearer token: one query, rights always fresh. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async headers(headers: {
    authorization?: string | undefined;
    cookie?: string | undefined;
  }): Promise<SignedIn | null> {
    const bearer = /^Bearer ([\w-]{20,200})$/i.exec(headers.authorization ?? '')?.[1];
    if (bearer) return this.bearer(bearer);
    const cookie = sessionCookie(headers.cookie);
    return cookie ? this.session(cookie) : null;
  }

  private async bearer(token: string): Promise<SignedIn | null> {
    const row = await this.work.row<AccountRow>(
      `select ${ACCOUNT} from api_token t join account a on a.id = t.account_id and a.active
       where t.token_hash = $1 and t.revoked_at is null`,
      [secretHash(token)],
    );
    return row && signedIn(row);
  }

  private async session(cookie: string): Promise<SignedIn | null> {
    const row = await this.work.row<AccountRow>(
      `select ${ACCOUNT} from session s join account a on a.id = s.account_id and a.active
       where s.token_hash = $1 and s.expires_at > $2`,
      [secretHash(cookie), this.clock.realNow()],
    );
    return row && signedIn(row);
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

export const sessionCookie = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === SESSION_COOKIE)?.[1];

const signedIn = (row: AccountRow): SignedIn => ({
  accountId: row.id,
  email: row.email,
  firstName: row.firstName,
  lastName: row.lastName,
  title: row.title,
  name: `${row.firstName} ${row.lastName}`,
  grants: row.grants ?? [],
});
