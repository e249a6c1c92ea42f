import type { Grant } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

/** What is settled of an account, and kept in `settings_change`: nothing a door could be opened with. */
export interface AccountRow {
  id: string;
  name: string;
  email: string;
  firstName: string;
  lastName: string;
  title: string | null;
  active: boolean;
  grants: Grant[];
  version: number;
}

export const ACCOUNT = `a.id, a.first_name || ' ' || a.last_name as name, a.email, a.first_name, a.last_name, a.title,
  a.active, a.version, coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'sector', g.sector,
    'serviceId', g.service_id, 'siteId', g.site_id) order by g.role, g.id) from account_grant g
    where g.account_id = a.id), '[]') as grants`;

export async function lockAccount(tx: Transaction, id: string): Promise<AccountRow> {
  // two statements: rights given while the lock was waited for are to be seen
  await tx.rows(`select 1 from account where id = $1 for update`, [id]);
  const account = await tx.row<AccountRow>(`select ${ACCOUNT} from account a where a.id = $1`, [id]);
  if (!account) throw new ProblemError('account/not-found');
  return account;
}

/** @throws ProblemError `service/not-found`, `site/not-found` when a right is on what there is not */
export async function expectPlaces(tx: Transaction, grants: readonly Grant[]): Promise<void> {
  const unknown = await tx.row<{ service: boolean; site: boolean }>(
    `select exists (select 1 from unnest($1::uuid[]) s (id) where s.id is not null
         and not exists (select 1 from service where id = s.id)) as service,
       exists (select 1 from unnest($2::uuid[]) s (id) where s.id is not null
         and not exists (select 1 from site where id = s.id)) as site`,
    [grants.map(({ serviceId }) => serviceId), grants.map(({ siteId }) => siteId)],
  );
  if (unknown?.service) throw new ProblemError('service/not-found');
  if (unknown?.site) throw new ProblemError('site/not-found');
}
