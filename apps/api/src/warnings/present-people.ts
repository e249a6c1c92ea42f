import { READING_ROLES, type Actor, type Grant } from '@parvis/domain';
import { absentAt } from '../agents/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';

/** Who is there and may read files of these services: active accounts that are not away, with their rights. */
export function presentPeople(tx: Transaction, serviceIds: readonly string[]): Promise<Actor[]> {
  return tx.rows<Actor & { grants: Grant[] }>(
    `select a.id as account_id, a.first_name || ' ' || a.last_name as name,
       jsonb_agg(jsonb_build_object('role', g.role, 'sector', g.sector, 'serviceId', g.service_id,
         'siteId', g.site_id)) as grants
     from account_grant g join account a on a.id = g.account_id
     where a.active and not ${absentAt('a.id', '$1')} and g.role = any($2)
       and (g.service_id is null or g.service_id = any($3))
     group by a.id`,
    [tx.now, READING_ROLES, serviceIds],
  );
}
