import type { Transaction } from '../platform/database/unit-of-work.js';

/** A resident told on his card that he wants no news of each step; whoever has no card was never asked. */
export async function wantsNews(tx: Transaction, residentId: string | null): Promise<boolean> {
  const row = await tx.row<{ notices: boolean }>(`select notices from resident where id = $1`, [residentId]);
  return row?.notices ?? true;
}
