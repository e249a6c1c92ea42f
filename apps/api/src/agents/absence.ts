import type { Named } from '@parvis/contract';
import type { Transaction } from '../platform/database/unit-of-work.js';

export interface CurrentAbsence {
  agentName: string;
  endsAt: Date;
  standIn: Named | null;
}

/** Whether `account` is away at `now`, both SQL expressions. */
export const absentAt = (account: string, now: string): string =>
  `exists (select 1 from absence away
     where away.account_id = ${account} and away.starts_at <= ${now} and away.ends_at > ${now})`;

/** The absence that runs as the command does; null for one who is there. */
export async function absenceOf(tx: Transaction, accountId: string): Promise<CurrentAbsence | null> {
  return tx.row<CurrentAbsence>(
    `select a.first_name || ' ' || a.last_name as agent_name, b.ends_at,
       case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.first_name || ' ' || s.last_name) end
         as stand_in
     from absence b join account a on a.id = b.account_id left join account s on s.id = b.stand_in_id
     where b.account_id = $1 and b.starts_at <= $2 and b.ends_at > $2`,
    [accountId, tx.now],
  );
}
