import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { ResidentEntity } from './resident.entity.js';

/**
 * Cards locked until the transaction ends, the same one first whoever asks: two agents who join the same two cards
 * the opposite way round wait for each other instead of standing still.
 *
 * @throws ProblemError `resident/not-found`
 */
export async function lockResidents(tx: Transaction, ...ids: string[]): Promise<ResidentEntity[]> {
  const rows = await tx.rows<ResidentEntity>(
    `select * from resident where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new ProblemError('resident/not-found');
    return row;
  });
}

/** @throws ProblemError `resident/stale-version` when the card has changed since it was looked at, `resident/merged` when it is no card of its own any more */
export function expectCard(resident: ResidentEntity, seen: number): void {
  if (resident.mergedIntoId) throw new ProblemError('resident/merged', { into: resident.mergedIntoId });
  if (resident.version !== seen)
    throw new ProblemError('resident/stale-version', { version: resident.version });
}
