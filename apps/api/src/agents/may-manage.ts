import { hasRole } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { SignedIn } from './actor.js';

/**
 * One's own absence, or a colleague's for a supervisor or an administrator (one who falls ill tells nobody's computer).
 * @throws ProblemError `agent/not-found`, `access/forbidden`
 */
export async function mayManage(tx: Transaction, accountId: string, actor: SignedIn): Promise<void> {
  const known = await tx.row(`select 1 from account where id = $1`, [accountId]);
  if (!known) throw new ProblemError('agent/not-found');
  if (accountId !== actor.accountId && !hasRole(actor, 'supervisor', 'admin'))
    throw new ProblemError('access/forbidden');
}
