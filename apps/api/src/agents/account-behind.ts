import type { Grant } from '@parvis/domain';
import type { Expression } from '../platform/database/later.js';
import { secretHash } from '../platform/security/secrets.js';
import type { SignedIn } from './actor.js';
import { bearerToken, sessionCookie, type Headers } from './credential.js';

export interface AccountRow {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  title: string | null;
  grants: Grant[] | null;
}

/** in one order, so that the same rights are told by the same text */
export const ACCOUNT = `a.id, a.email, a.first_name, a.last_name, a.title,
  (select jsonb_agg(jsonb_build_object('role', g.role, 'sector', g.sector, 'serviceId', g.service_id, 'siteId', g.site_id)
     order by g.id)
   from account_grant g where g.account_id = a.id) as grants`;

/** @returns the question whose account they open at that instant: no row when none's. Null when they name no credential. */
export function accountBehind(headers: Headers, now: Date): Expression | null {
  const bearer = bearerToken(headers.authorization);
  if (bearer)
    return (value) => `select ${ACCOUNT} from api_token t join account a on a.id = t.account_id and a.active
      where t.token_hash = ${value(secretHash(bearer))} and t.revoked_at is null`;
  const cookie = sessionCookie(headers.cookie);
  if (!cookie) return null;
  return (value) => `select ${ACCOUNT} from session s join account a on a.id = s.account_id and a.active
    where s.token_hash = ${value(secretHash(cookie))} and s.expires_at > ${value(now.toISOString())}::timestamptz`;
}

export const signedIn = (row: AccountRow): SignedIn => ({
  accountId: row.id,
  email: row.email,
  firstName: row.firstName,
  lastName: row.lastName,
  title: row.title,
  name: `${row.firstName} ${row.lastName}`,
  grants: row.grants ?? [],
});
