import type { Grant, Holder } from '@parvis/domain';
import { absentAt } from '../agents/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';

type Row = {
  id: string;
  name: string;
  active: boolean;
  absent: boolean;
  grants: Grant[] | null;
  standInId: string | null;
};

/** Those who have these files, as they are now, and who stands in for each who is away: `standIns` by who is away. */
export async function holdersOf(tx: Transaction, accountIds: readonly string[]) {
  const rows = await tx.rows<Row>(
    `with asked as (select id from account where id = any($1)),
       away as (select b.account_id, b.stand_in_id from absence b join asked on asked.id = b.account_id
         where b.starts_at <= $2 and b.ends_at > $2)
     select a.id, a.first_name || ' ' || a.last_name as name, a.active, ${absentAt('a.id', '$2')} as absent,
       (select stand_in_id from away where account_id = a.id) as stand_in_id,
       (select jsonb_agg(jsonb_build_object('role', g.role, 'sector', g.sector, 'serviceId', g.service_id,
          'siteId', g.site_id)) from account_grant g where g.account_id = a.id) as grants
     from account a where a.id in (select id from asked union select stand_in_id from away)`,
    [accountIds, tx.now],
  );
  const holders = new Map(rows.map((row) => [row.id, holder(row)]));
  const standIns = new Map(
    rows.flatMap(({ id, standInId }) => {
      const standIn = standInId === null ? undefined : holders.get(standInId);
      return standIn ? [[id, standIn] as const] : [];
    }),
  );
  return { holders, standIns };
}

const holder = ({ id, name, active, absent, grants }: Row): Holder => ({
  actor: { accountId: id, name, grants: grants ?? [] },
  active,
  absent,
});
