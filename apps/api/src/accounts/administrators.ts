import type { Grant } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

export const administers = (grants: readonly Grant[]): boolean => grants.some(({ role }) => role === 'admin');

/** Whoever takes an administrator away waits here for the others who do, before anything is locked or read. */
export async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtext('accounts:administrators'))`);
}

/**
 * After `oneAtATime`: two administrators who put each other aside at once leave one.
 * @throws ProblemError `account/last-admin`
 */
export async function expectAnotherAdmin(tx: Transaction, accountId: string): Promise<void> {
  const another = await tx.row(
    `select 1 from account a join account_grant g on g.account_id = a.id
     where a.active and g.role = 'admin' and a.id <> $1 limit 1`,
    [accountId],
  );
  if (!another) throw new ProblemError('account/last-admin');
}
