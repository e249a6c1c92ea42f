import { hasRole } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { SignedIn } from './actor.js';

/**
 * Whether the supervisor `supervisor` has the agent `agent` (SQL expressions) in what he supervises: one of the agent's
 * rights is on a service of his, whatever else that agent does elsewhere.
 */
const supervises = (supervisor: string, agent: string): string => `exists (
  select 1 from account_grant s join account_grant g on g.account_id = ${agent}
    left join service v on v.id = g.service_id
  where s.account_id = ${supervisor} and s.role = 'supervisor'
    and (s.service_id is null or s.service_id = g.service_id)
    and (s.site_id is null or s.site_id = coalesce(g.site_id, v.site_id))
    and (s.sector is null or s.sector = coalesce(g.sector, v.sector)))`;

/**
 * One's own absence, or a colleague's for his supervisor or an administrator (one who falls ill tells nobody's computer).
 * @throws ProblemError `agent/not-found`, `access/forbidden`
 */
export async function mayManage(tx: Transaction, accountId: string, actor: SignedIn): Promise<void> {
  const known = await tx.row<{ his: boolean }>(
    `select ${supervises('$2', 'a.id')} as his from account a where a.id = $1`,
    [accountId, actor.accountId],
  );
  if (!known) throw new ProblemError('agent/not-found');
  if (accountId !== actor.accountId && !known.his && !hasRole(actor, 'admin'))
    throw new ProblemError('access/forbidden');
}
