import { Injectable } from '@nestjs/common';
import type { TicketPage } from '@parvis/contract';
import { PAGE_LIMIT_DEFAULT } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../platform/problems/cursor.js';
import { SearchQuery, windowsBefore } from '../search/index.js';
import { Conditions, list, narrow, statusesOf } from './ticket-filter.js';
import { presentRow, TICKET_ROW, TICKET_ROW_JOINS, type TicketRowFound } from './ticket-row.js';
import { readFollowCode } from './ticket-number.js';
import type { TicketListDto } from './tickets.dto.js';

/**
 * Files by what is said in them, newest first, of whatever status unless some are named. Common words are looked for
 * among the newest files, then further back: each page reads a bounded stretch of the index, rare words all of it.
 */
@Injectable()
export class TicketSearchQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly search: SearchQuery,
  ) {}

  async page(query: TicketListDto & { q: string }, accountId: string): Promise<TicketPage> {
    const limit = query.limit ?? PAGE_LIMIT_DEFAULT;
    const after = query.after ? (readCursor(query.after) as [string, string]) : null;
    const code = readFollowCode(query.q);
    const words = code ? null : await this.search.of(query.q);
    if (code === null && words === null) return { items: [], next: null };
    const end = after ? new Date(after[0]) : this.clock.now();
    let rows: TicketRowFound[] = [];
    for (const window of code ? [null] : windowsBefore(end)) {
      rows = await this.within(query, accountId, { code, words, window, after, limit: limit + 1 });
      if (rows.length > limit) break;
    }
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(presentRow),
      next: rows.length > limit && last ? writeCursor([last.receivedAt.toISOString(), last.id]) : null,
    };
  }

  private within(query: TicketListDto, accountId: string, sought: Sought): Promise<TicketRowFound[]> {
    const { code, words, window, after, limit } = sought;
    const where = new Conditions();
    where.add(visibleTo(where.value(accountId)));
    if (code) where.add(`t.follow_code = ${where.value(code)}`);
    else {
      const all = window === null ? words : `(${words}) & (${window})`;
      where.add(`x.words @@ ${where.value(all)}::tsquery`);
    }
    if (after)
      where.add(
        `(x.received_at, x.ticket_id) < (${where.value(after[0])}::timestamptz, ${where.value(after[1])}::uuid)`,
      );
    const statuses = statusesOf(query.status);
    if (statuses) where.add(`t.status = any(${where.value(statuses)})`);
    const services = list(query.service);
    if (services) {
      const given = where.value(services);
      where.add(
        `t.service_id in (select id from service where id::text = any(${given}) or slug = any(${given}))`,
      );
    }
    narrow(query, accountId, this.clock.now(), where);
    return this.work.rows<TicketRowFound>(
      `with page as (
         select t.* from ticket_search x join ticket t on t.id = x.ticket_id where ${where.sql}
         order by x.received_at desc, x.ticket_id desc limit ${where.value(limit)})
       select ${TICKET_ROW} from page t ${TICKET_ROW_JOINS} order by t.received_at desc, t.id desc`,
      where.parameters,
    );
  }
}

interface Sought {
  code: string | null;
  words: string | null;
  window: string | null;
  after: [receivedAt: string, id: string] | null;
  limit: number;
}
