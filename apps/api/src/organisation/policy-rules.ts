import { parseBudget, type Channel, type CommitmentPolicy } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

/**
 * @throws ProblemError `policy/promises-nothing`, `calendar/not-found`
 * @throws RuleViolation of `parseBudget`, for a delay that has two readings or none
 */
export async function expectPolicyBody(
  tx: Transaction,
  { calendarId, definition }: { calendarId: string; definition: CommitmentPolicy },
): Promise<void> {
  if (definition.promises.length === 0) throw new ProblemError('policy/promises-nothing');
  for (const promise of definition.promises) parseBudget(promise);
  const calendar = await tx.row(`select 1 from calendar where id = $1`, [calendarId]);
  if (!calendar) throw new ProblemError('calendar/not-found');
}

/** A channel has one policy: given to this one, it is taken from the one that had it. */
export async function leaveChannels(tx: Transaction, id: string, channels: Channel[]): Promise<void> {
  await tx.rows(
    `update policy set channels = array(select c from unnest(channels) c where c <> all($2::text[]))
     where id <> $1 and channels && $2::text[]`,
    [id, channels],
  );
}
