import { Injectable } from '@nestjs/common';
import type { QueueCount } from '@parvis/contract';
import { readableServices, visibleOf } from '../agents/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** Files looked at of one service: beyond, « 500 et plus » says enough. */
const COUNTED = 500;

type Row = { id: string; name: string; slug: string; waiting: number; free: number };

/** A range of `ticket_queue` per service, cut at five hundred: what it costs doesn't grow with the town. */
@Injectable()
export class QueueCountQueries {
  constructor(private readonly work: UnitOfWork) {}

  async all(accountId: string): Promise<QueueCount[]> {
    const rows = await this.work.often<Row>(
      `select s.id, s.name, s.slug, q.waiting, q.free
       from (${readableServices('$1')}) v join service s on s.id = v.id
         cross join lateral (
           select count(*)::int as waiting, count(*) filter (where assignee_id is null)::int as free from (
             select t.assignee_id from ticket t where t.service_id = v.id and t.queued and ${visibleOf('$1')}
             order by coalesce(t.next_due_at, 'infinity'), t.id limit ${COUNTED}) t) q
       where s.active or q.waiting > 0 order by q.waiting desc, s.name`,
      [accountId],
    );
    return rows.map(({ waiting, free, ...service }) => ({
      service,
      waiting,
      free,
      capped: waiting >= COUNTED,
    }));
  }
}
