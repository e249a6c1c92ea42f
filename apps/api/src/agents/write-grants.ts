import type { Grant } from '@parvis/domain';
import { newId } from '../platform/database/new-id.js';
import type { Transaction } from '../platform/database/unit-of-work.js';

/** Beside those the account has. */
export function writeGrants(
  tx: Transaction,
  accountId: string,
  grants: readonly (Pick<Grant, 'role'> & Partial<Grant>)[],
): void {
  for (const { role, sector = null, serviceId = null, siteId = null } of grants)
    tx.insert('account_grant', { id: newId(), accountId, role, sector, serviceId, siteId });
}
