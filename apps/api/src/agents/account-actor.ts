import type { Actor, Grant } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';

/**
 * Another account with its rights, for a command that gives it something; null when none is active. Read in the
 * command's own transaction: one that asked for a second connection while holding the first could wait for itself.
 */
export async function accountActor(tx: Transaction, accountId: string): Promise<Actor | null> {
  const row = await tx.row<{ id: string; name: string; grants: Grant[] | null }>(
    `select a.id, a.first_name || ' ' || a.last_name as name,
       (select jsonb_agg(jsonb_build_object('role', g.role, 'sector', g.sector, 'serviceId', g.service_id,
          'siteId', g.site_id)) from account_grant g where g.account_id = a.id) as grants
     from account a where a.id = $1 and a.active`,
    [accountId],
  );
  return row && { accountId: row.id, name: row.name, grants: row.grants ?? [] };
}
