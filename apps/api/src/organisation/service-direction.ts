import type { ServiceBody } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

/**
 * Who is told last of the service's late files; what a body leaves unsaid stays as it is.
 * @throws ProblemError `service/direction-cannot-read` for somebody who could not open them
 */
export async function expectDirection(
  tx: Transaction,
  { directionIds, sector, siteId }: ServiceBody,
  before: { id: string | null; directionIds: string[] } = { id: null, directionIds: [] },
): Promise<string[]> {
  if (!directionIds) return before.directionIds;
  // one who was chosen and has left since must not stand in the way of another change
  const chosen = directionIds.filter((id) => !before.directionIds.includes(id));
  const fit = await tx.rows<{ id: string }>(
    `select a.id from account a cross join (select $2::text as sector, $3::uuid as site_id, $4::uuid as service_id) t
     where a.id = any($1::uuid[]) and a.active and ${visibleTo('a.id')}`,
    [chosen, sector, siteId, before.id],
  );
  if (fit.length < chosen.length) throw new ProblemError('service/direction-cannot-read');
  return directionIds;
}
