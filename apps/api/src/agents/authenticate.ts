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

interface Headers {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

/** Who is behind a cookie or a bearer token: one query, rights always fresh. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async headers(headers: Headers): Promise<SignedIn | null> {
    const bearer = bearerToken(headers.authorization);
    if (bearer) return this.bearer(bearer);
    const cookie = sessionCookie(headers.cookie);
    return cookie ? this.session(cookie) : null;
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

  private async bearer(token: string): Promise<SignedIn | null> {
    const [row] = await this.work.often<AccountRow>(
      `select ${ACCOUNT} from api_token t join account a on a.id = t.account_id and a.active
       where t.token_hash = $1 and t.revoked_at is null`,
      [secretHash(token)],
    );
    return row ? signedIn(row) : null;
  }

  private async session(cookie: string): Promise<SignedIn | null> {
    const [row] = await this.work.often<AccountRow>(
      `select ${ACCOUNT} from session s join account a on a.id = s.account_id and a.active
       where s.token_hash = $1 and s.expires_at > $2`,
      [secretHash(cookie), this.clock.realNow()],
    );
    return row ? signedIn(row) : null;
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

/** A name for what a request identified itself with, of which nothing can be made: kept as long as a socket lives. */
export function credentialOf(headers: Headers): string {
  const bearer = bearerToken(headers.authorization);
  return bearer ? `bearer:${secretHash(bearer)}` : sessionCredential(sessionCookie(headers.cookie) ?? '');
}

export const sessionCredential = (cookie: string): string => `cookie:${secretHash(cookie)}`;

const bearerToken = (header: string | undefined): string | undefined =>
  /^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1];

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
