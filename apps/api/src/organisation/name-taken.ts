import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

/**
 * Two things of one kind by one name can't be told apart in any list: sent twice, a creation is told that it is there.
 * The table is locked against other writers for the moment, so that two who add at once can't both be first.
 * @throws ProblemError `settings/name-taken`
 */
export async function expectFreeName(
  tx: Transaction,
  table: 'site' | 'service' | 'calendar' | 'policy',
  name: string,
  self: string | null,
): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtext($1))`, [`settings:${table}`]);
  const taken = await tx.row(
    `select 1 from ${table} where lower(name) = lower($1) and id is distinct from $2::uuid`,
    [name.trim(), self],
  );
  if (taken) throw new ProblemError('settings/name-taken', { name });
}

/** The same of a topic, under its thème. */
export async function expectFreeTopicName(
  tx: Transaction,
  { name, parentId }: { name: string; parentId: string | null },
  self: string | null,
): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtext('settings:topic'))`);
  const taken = await tx.row(
    `select 1 from topic where lower(name) = lower($1) and parent_id is not distinct from $2::uuid
       and id is distinct from $3::uuid`,
    [name.trim(), parentId, self],
  );
  if (taken) throw new ProblemError('settings/name-taken', { name });
}
