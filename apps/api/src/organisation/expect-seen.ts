import type { StaleSettingDetails } from '@parvis/contract';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

interface Change {
  at: Date;
  by: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/**
 * The admin changed what he saw; if a colleague was quicker, he is told how before anything is written.
 * @throws ProblemError `settings/stale-version` with `StaleSettingDetails`
 */
export async function expectSeen(
  tx: Transaction,
  current: { id: string; version: number },
  seen: number,
): Promise<void> {
  if (seen === current.version) return;
  const changes = await tx.rows<Change>(
    `select at, actor_name as by, before, after from settings_change
     where object_id = $1 and version > $2 order by version limit 20`,
    [current.id, seen],
  );
  const details: StaleSettingDetails = {
    version: current.version,
    current: { ...current },
    changes: changes.map((change) => ({ ...change, at: change.at.toISOString() })),
  };
  throw new ProblemError('settings/stale-version', { ...details });
}
