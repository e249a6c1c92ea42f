import type { Grant } from '@parvis/domain';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../platform/database/unit-of-work.js';

/** Beside those the account has. */
export function writeGrants(
  tx: Transaction,
  accountId: string,
  grants: readonly (Pick<Grant, 'role'> & Partial<Grant>)[],
): void {
  for (const { role, sector = null, serviceId = null, siteId = null } of grants)
    tx.insert('account_grant', { id: uuid(), accountId, role, sector, serviceId, siteId });
}
