import { Injectable } from '@nestjs/common';
import type { SavedView } from '@parvis/contract';
import { visibleServices } from '../agents/index.js';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

/** Who settles the shared views of a service: its supervisors and référents. */
const settlesViews = (account: string, service: string): string => `exists (select 1 from account_grant g
  where g.account_id = ${account} and g.role in ('supervisor', 'referent')
    and (g.service_id is null or g.service_id = ${service}))`;

const VIEW = `select v.id, v.name, v.filters,
    case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as service,
    case when s.id is null then true else ${settlesViews('$1', 's.id')} end as mine
  from saved_view v left join service s on s.id = v.service_id
  where (v.service_id is null and v.account_id = $1 or v.service_id in (${visibleServices('$1')}))`;

@Injectable()
export class ViewQueries {
  constructor(private readonly work: UnitOfWork) {}

  /** One's own first, then those of each service, by name. */
  all(accountId: string): Promise<SavedView[]> {
    return this.work.rows<SavedView>(`${VIEW} order by s.name nulls first, lower(v.name), v.id`, [accountId]);
  }
}

/** @throws ProblemError `view/not-found`, `access/forbidden` when it is somebody else's to settle */
export async function settledView(tx: Transaction, id: string, accountId: string): Promise<SavedView> {
  const view = await tx.row<SavedView>(`${VIEW} and v.id = $2`, [accountId, id]);
  if (!view) throw new ProblemError('view/not-found');
  if (!view.mine) throw new ProblemError('access/forbidden');
  return view;
}

/** @throws ProblemError `ticket/unknown-service`, `access/forbidden` when its views are not the account's to settle */
export async function sharedService(
  tx: Transaction,
  service: string | null | undefined,
  accountId: string,
): Promise<{ id: string; name: string } | null> {
  if (!service) return null;
  const row = await tx.row<{ id: string; name: string; may: boolean }>(
    `select s.id, s.name, ${settlesViews('$2', 's.id')} as may from service s where s.id::text = $1 or s.slug = $1`,
    [service, accountId],
  );
  if (!row) throw new ProblemError('ticket/unknown-service');
  if (!row.may) throw new ProblemError('access/forbidden');
  return { id: row.id, name: row.name };
}
