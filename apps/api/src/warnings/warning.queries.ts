import { Injectable } from '@nestjs/common';
import {
  PAGE_LIMIT_DEFAULT,
  type PreferencesView,
  type WarningPage,
  type WarningView,
} from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../platform/problems/cursor.js';

type Row = Omit<WarningView, 'dueAt' | 'toldAt'> & { dueAt: Date; toldAt: Date };

const UNREAD_MAX = 100;
/** Who reads none has thousands that were settled without him: the last ones say enough. */
const LOOKED_AT = 1_000;
/** Nothing is to be done of it any more, for the moment at least. */
const SETTLED = `(not t.queued or c.state in ('kept', 'cancelled') or c.kept_at is not null
  or coalesce(c.acknowledged_until > $2, false))`;
/** Told again since: one line a promise. */
const TOLD_AGAIN = `exists (select 1 from commitment_warning later where later.commitment_id = w.commitment_id
  and later.account_id = w.account_id and later.step > w.step)`;

@Injectable()
export class WarningQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(accountId: string, after: string | undefined, limit = PAGE_LIMIT_DEFAULT): Promise<WarningPage> {
    const [at, id] = after ? readCursor(after) : ['infinity', '00000000-0000-0000-0000-000000000000'];
    const now = this.clock.now();
    const [rows, unread] = await Promise.all([
      this.work.rows<Row>(
        `select w.id, w.step, w.rung, w.told_at, w.read_at is not null as read, c.kind, c.state, c.due_at,
           ${SETTLED} as settled,
           jsonb_build_object('number', t.number, 'subject', t.subject, 'service', s.name,
             'assignee', h.first_name || ' ' || h.last_name) as ticket
         from commitment_warning w join commitment c on c.id = w.commitment_id join ticket t on t.id = w.ticket_id
           join service s on s.id = t.service_id left join account h on h.id = t.assignee_id
         where w.account_id = $1 and (w.told_at, w.id) < ($3::timestamptz, $4::uuid) and ${visibleTo('$1')}
           and not ${TOLD_AGAIN}
         order by w.told_at desc, w.id desc limit $5`,
        [accountId, now, at, id, limit + 1],
      ),
      this.unread(accountId, now),
    ]);
    const items = rows.slice(0, limit).map(({ dueAt, toldAt, ...row }) => ({
      ...row,
      dueAt: dueAt.toISOString(),
      toldAt: toldAt.toISOString(),
    }));
    const last = items.at(-1);
    const next = rows.length > limit && last ? writeCursor([last.toldAt, last.id]) : null;
    return { items, unread, next };
  }

  async preferences(accountId: string): Promise<PreferencesView> {
    const row = await this.work.row<PreferencesView>(`select warning_mails from account where id = $1`, [
      accountId,
    ]);
    return row!;
  }

  private async unread(accountId: string, now: Date): Promise<number> {
    const rows = await this.work.rows(
      `select 1 from (select * from commitment_warning where account_id = $1 and read_at is null
           order by told_at desc limit ${LOOKED_AT}) w
         join commitment c on c.id = w.commitment_id join ticket t on t.id = w.ticket_id
       where not ${SETTLED} and ${visibleTo('$1')} and not ${TOLD_AGAIN}
       limit ${UNREAD_MAX}`,
      [accountId, now],
    );
    return rows.length;
  }
}
