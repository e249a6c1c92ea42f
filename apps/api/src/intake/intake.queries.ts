import { Injectable } from '@nestjs/common';
import {
  PAGE_LIMIT_DEFAULT,
  paths,
  type IntakePage,
  type IntakeRow,
  type IntakeState,
  type IntakeView,
} from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../platform/problems/cursor.js';
import { ProblemError } from '../platform/problems/problem.js';

type Row = Omit<IntakeRow, 'receivedAt' | 'rawUrl'> & { receivedAt: Date };

/** the mailbox's service stands for the file there is not yet */
const PLACE = `join mailbox b on b.id = i.mailbox_id join service s on s.id = b.service_id
  cross join lateral (select s.id as service_id, s.sector, s.site_id) p`;

@Injectable()
export class IntakeQueries {
  constructor(private readonly work: UnitOfWork) {}

  async view(id: string): Promise<IntakeView> {
    const row = await this.work.row<IntakeView>(
      `select i.id, i.state, i.kind, i.message_id, t.number as ticket_number
       from intake i left join ticket t on t.id = i.ticket_id where i.id = $1`,
      [id],
    );
    if (!row) throw new ProblemError('intake/not-found');
    return row;
  }

  async page(
    accountId: string,
    states: readonly IntakeState[],
    after: string | undefined,
    limit = PAGE_LIMIT_DEFAULT,
  ): Promise<IntakePage> {
    const [at, id] = after ? readCursor(after) : ['infinity', '00000000-0000-0000-0000-000000000000'];
    const rows = await this.work.rows<Row>(
      `select i.id, i.state, i.kind, i.message_id, t.number as ticket_number, b.address as mailbox, i.envelope_from,
         i.subject, i.size, i.received_at, i.problem, i.attempts
       from intake i ${PLACE} left join ticket t on t.id = i.ticket_id
       where i.state = any($2) and ${visibleTo('$1', 'p')} and (i.received_at, i.id) < ($3::timestamptz, $4::uuid)
       order by i.received_at desc, i.id desc limit $5`,
      [accountId, states, at, id, limit + 1],
    );
    const items = rows.slice(0, limit).map((row) => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      rawUrl: paths.intakeRaw(row.id),
    }));
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? writeCursor([last.receivedAt, last.id]) : null };
  }

  /** @throws ProblemError `intake/not-found`, also for a mailbox out of the reader's sight */
  async visible(id: string, accountId: string): Promise<{ sha256: string }> {
    const row = await this.work.row<{ sha256: string }>(
      `select i.sha256 from intake i ${PLACE} where i.id = $1 and ${visibleTo('$2', 'p')}`,
      [id, accountId],
    );
    if (!row) throw new ProblemError('intake/not-found');
    return row;
  }
}
