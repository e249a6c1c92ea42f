import { Injectable } from '@nestjs/common';
import type { TicketPage } from '@parvis/contract';
import { PAGE_LIMIT_DEFAULT } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../platform/problems/cursor.js';
import { recentBefore, SearchQuery } from '../search/index.js';
import { Conditions, list, narrow, statusesOf } from './ticket-filter.js';
import { instantOf, presentRow, TICKET_ROW, TICKET_ROW_JOINS, type TicketRowFound } from './ticket-row.js';
import { readFollowCode } from './ticket-number.js';
import { looksFor, type Look, type Reach } from './ticket-search-looks.js';
import type { TicketListDto } from './tickets.dto.js';

/** Files by what is said in them, newest first, of whatever status unless some are named. */
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
    const look = ({ reach, words }: Look) =>
      this.within(query, accountId, { reach, words, code, end, after, limit: limit + 1 });
    const rows = words ? await fill(looksFor(words, limit + 1), look, limit) : await look(BY_CODE);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(presentRow),
      next: rows.length > limit && last ? writeCursor([instantOf(last.receivedAt), last.id]) : null,
    };
  }

  private within(query: TicketListDto, accountId: string, sought: Asked): Promise<TicketRowFound[]> {
    const { code, words, reach, end, after, limit } = sought;
    const where = new Conditions();
    where.add(visibleTo(where.value(accountId)));
    // in a question of its own: a plan that is told the words is made anew each time, in longer than they take to find
    const said = code
      ? `t.follow_code = ${where.value(code)}`
      : `x.words @@ (select ${where.value(reach === 'recent' ? `(${words}) & (${recentBefore(end)})` : words)}::tsquery)`;
    const before = after
      ? `(x.received_at, x.ticket_id) < (${where.value(after[0])}::timestamptz, ${where.value(after[1])}::uuid)`
      : 'true';
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
    return this.work.often<TicketRowFound>(
      `with found as ${found(reach, code !== null, { said, before })}, page as (
         select t.* from found x join ticket t on t.id = x.ticket_id where ${where.sql}
         ${NEWEST_FIRST} limit ${limit})
       select ${TICKET_ROW} from page t ${TICKET_ROW_JOINS} order by t.received_at desc, t.id desc`,
      where.parameters,
    );
  }
}

/** One look after the other, until the page is full and says whether another follows. */
async function fill(
  looks: Generator<Look, void, number>,
  ask: (look: Look) => Promise<TicketRowFound[]>,
  limit: number,
): Promise<TicketRowFound[]> {
  let rows: TicketRowFound[] = [];
  for (let look = looks.next(0); !look.done; look = looks.next(rows.length)) {
    rows = await ask(look.value);
    if (rows.length > limit) break;
  }
  return rows;
}

const NEWEST_FIRST = 'order by x.received_at desc, x.ticket_id desc';

/**
 * Files that say it. Of the newest they come in order, as many as the page takes; what the index of words names is
 * named as a whole first (`materialized`): a kept plan, which knows no word, would rather read the whole town in order.
 */
function found(reach: Reach, isCode: boolean, { said, before }: { said: string; before: string }): string {
  if (isCode) return `(select t.id as ticket_id, t.received_at from ticket t where ${said})`;
  return typeof reach === 'object'
    ? `(select x.* from (select * from ticket_search x where ${before} ${NEWEST_FIRST} limit ${reach.newest}) x where ${said})`
    : `materialized (select x.ticket_id, x.received_at from ticket_search x where ${said} and ${before} ${NEWEST_FIRST})`;
}

const BY_CODE: Look = { reach: 'all', words: '' };

interface Asked extends Look {
  code: string | null;
  /** before which `recent` is counted */
  end: Date;
  after: [receivedAt: string, id: string] | null;
  limit: number;
}
