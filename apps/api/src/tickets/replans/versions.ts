import type { CalendarDefinition, PromiseTerms } from '@parvis/domain';
import type { NewVersion } from '../../commitments/index.js';
import type { Follower } from './followers.js';

type Ask = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

/** What each of them would follow, each version read once. */
export async function versionsOf(
  ask: Ask,
  followers: readonly Pick<Follower, 'calendarVersionId' | 'policyVersionId'>[],
): Promise<(follower: Pick<Follower, 'calendarVersionId' | 'policyVersionId'>) => NewVersion> {
  const calendars = await ask<{ id: string; definition: CalendarDefinition }>(
    `select id, definition from calendar_version where id = any($1::uuid[])`,
    [[...new Set(followers.map(({ calendarVersionId }) => calendarVersionId))]],
  );
  const policies = await ask<{ id: string; promises: PromiseTerms[] }>(
    `select id, definition->'promises' as promises from policy_version where id = any($1::uuid[])`,
    [[...new Set(followers.flatMap(({ policyVersionId }) => policyVersionId ?? []))]],
  );
  const calendarOf = new Map(calendars.map(({ id, definition }) => [id, definition]));
  const promisesOf = new Map(policies.map(({ id, promises }) => [id, promises]));
  return ({ calendarVersionId, policyVersionId }) => ({
    calendarVersionId,
    policyVersionId,
    calendar: calendarOf.get(calendarVersionId)!,
    promises: policyVersionId === null ? null : promisesOf.get(policyVersionId)!,
  });
}
