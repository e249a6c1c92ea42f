import { ensureTerms, type Channel, type CommitmentPolicy } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { expectCalendar } from './expect-active.js';

/**
 * @throws ProblemError `policy/promises-nothing`, `calendar/not-found`
 * @throws RuleViolation of `ensureTerms`, for a line that contradicts itself or whose delay has two readings or none
 */
export async function expectPolicyBody(
  tx: Transaction,
  { calendarId, definition }: { calendarId: string; definition: CommitmentPolicy },
): Promise<void> {
  if (definition.promises.length === 0) throw new ProblemError('policy/promises-nothing');
  ensureTerms(definition.promises);
  await expectCalendar(tx, calendarId);
}

/** A channel has one policy: given to this one, it is taken from the one that had it. */
export async function leaveChannels(tx: Transaction, id: string, channels: Channel[]): Promise<void> {
  await tx.rows(
    `update policy set channels = array(select c from unnest(channels) c where c <> all($2::text[]))
     where id <> $1 and channels && $2::text[]`,
    [id, channels],
  );
}
