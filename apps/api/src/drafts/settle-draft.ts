import type { Transaction } from '../platform/database/unit-of-work.js';

/**
 * What is sent is no draft any more: they carry the same key. In the transaction of the sending, so that a draft is
 * neither lost before its message exists, nor offered again after.
 */
export async function settleDraft(tx: Transaction, accountId: string, key: string | null): Promise<void> {
  if (key === null) return;
  await tx.rows(`delete from draft where account_id = $1 and key = $2`, [accountId, key]);
}
