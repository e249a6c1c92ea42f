import type { Transaction } from '../platform/database/unit-of-work.js';

/**
 * What is sent is no draft any more: they carry the same key. In the transaction of the sending, so that a draft is
 * neither lost before its message exists, nor offered again after.
 */
export function settleDraft(tx: Transaction, accountId: string, key: string | null): void {
  if (key !== null) tx.delete('draft', { accountId, key });
}
