import { Injectable } from '@nestjs/common';
import type { AccountReferences, AccountSettings } from '@parvis/contract';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { ACCOUNT } from './account.rows.js';

/** Beyond it « plus de 1 000 »: the exact number would cost more than it says. */
const COUNTED = 1_000;

@Injectable()
export class AccountSettingsQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Those at work first, by name; a town has hundreds of them, all of them are searched where they are shown. */
  all(): Promise<AccountSettings[]> {
    return this.read(`true order by a.active desc, a.last_name, a.first_name`, []);
  }

  async one(id: string): Promise<AccountSettings> {
    const [account] = await this.read(`a.id = $2`, [id]);
    if (!account) throw new ProblemError('account/not-found');
    return account;
  }

  async references(id: string): Promise<AccountReferences> {
    const row = await this.work.row<AccountReferences>(
      `select (select jsonb_build_object('count', least(count(*), ${COUNTED}), 'more', count(*) > ${COUNTED})
           from (select 1 from ticket where assignee_id = $1 and queued and status <> 'closed'
             limit ${COUNTED + 1}) counted) as open_files,
         (select count(*)::int from absence where stand_in_id = $1 and ends_at > $2) as stands_in_for,
         (select count(*)::int from api_token where account_id = $1 and revoked_at is null) as tokens
       from account where id = $1`,
      [id, this.clock.now()],
    );
    if (!row) throw new ProblemError('account/not-found');
    return row;
  }

  private read(where: string, parameters: unknown[]): Promise<AccountSettings[]> {
    return this.work.rows<AccountSettings>(
      `select ${ACCOUNT}, a.signed_in_at, b.ends_at as absent_until, a.password_hash is not null as password_set,
         (select count(*)::int from api_token t where t.account_id = a.id and t.revoked_at is null) as tokens,
         case when l.id is not null and l.used_at is null and l.replaced_at is null then jsonb_build_object('purpose', l.purpose,
           'expiresAt', l.expires_at, 'mail', l.mail) end as link
       from account a left join absence b on b.account_id = a.id and b.starts_at <= $1 and b.ends_at > $1
         left join lateral (select * from account_link where account_id = a.id order by created_at desc limit 1) l
           on true
       where ${where}`,
      [this.clock.now(), ...parameters],
    );
  }
}
