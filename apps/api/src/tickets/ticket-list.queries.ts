import { Injectable } from '@nestjs/common';
import type { PromiseChip, TicketPage, TicketRow } from '@parvis/contract';
import { PAGE_LIMIT_DEFAULT } from '@parvis/contract';
import { TICKET_STATUSES } from '@parvis/domain';
import { visibleServices, visibleTo } from '../agents/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../platform/problems/cursor.js';
import type { TicketListDto } from './tickets.dto.js';

const RANK = `coalesce(t.next_due_at, 'infinity')`;

type Row = Omit<TicketRow, 'receivedAt' | 'updatedAt'> & { receivedAt: Date; updatedAt: Date; rank: string };

/** Collects `$n` parameters while conditions are written. */
class Conditions {
  readonly parameters: unknown[] = [];
  private readonly all: string[] = [];

  value(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
  add(condition: string): void {
    this.all.push(condition);
  }
  get sql(): string {
    return this.all.join(' and ');
  }
}

/**
 * « File en direct »: nearest promise first. One short page per service the account may read (and per status, when
 * some are named), merged: each is a range of `ticket_queue` or `ticket_by_status`, so neither the size of the table
 * nor the number of closed files matters. Keyset pages; nothing is counted.
 */
@Injectable()
export class TicketListQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(query: TicketListDto, accountId: string): Promise<TicketPage> {
    const limit = query.limit ?? PAGE_LIMIT_DEFAULT;
    const where = new Conditions();
    const account = where.value(accountId);
    where.add(visibleTo(account));
    const statuses = this.statuses(query.status);
    where.add(statuses ? 't.status = st.status' : 't.queued');
    this.filter(query, accountId, where);
    if (query.after) {
      const [rank, id] = readCursor(query.after);
      where.add(`(${RANK}, t.id) > (${where.value(rank)}::timestamptz, ${where.value(id)}::uuid)`);
    }
    const services = list(query.service);
    const serviceFilter = services
      ? `and (q.id::text = any(${where.value(services)}) or q.slug = any($${where.parameters.length}))`
      : '';
    const rows = await this.work.rows<Row>(
      `with page as (
         select t.*, ${RANK} as rank
         from (${visibleServices(account)}) v join service q on q.id = v.id ${serviceFilter}
           ${statuses ? `cross join unnest(${where.value(statuses)}::text[]) as st (status)` : ''}
           cross join lateral (
             select t.* from ticket t where t.service_id = v.id and ${where.sql}
             order by ${RANK}, t.id limit ${where.value(limit + 1)}) t
         order by rank, t.id limit ${limit + 1})
       select t.id, t.number, t.subject, t.excerpt, t.status, t.channel, t.sector, t.received_at, t.updated_at,
         t.version, ${CURSOR_RANK} as rank,
         jsonb_build_object('id', s.id, 'name', s.name) as service,
         case when r.id is not null then jsonb_build_object('id', r.id, 'name', coalesce(
           nullif(trim(concat_ws(' ', r.first_name, r.last_name)), ''),
           (select value from resident_identity where resident_id = r.id order by kind, id limit 1), '')) end as resident,
         case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as topic,
         case when a.id is not null then
           jsonb_build_object('id', a.id, 'name', a.first_name || ' ' || a.last_name) end as assignee,
         (select ${CHIP} from commitment c where c.ticket_id = t.id order by ${CHIP_ORDER} limit 1) as promise
       from page t join service s on s.id = t.service_id left join resident r on r.id = t.resident_id
         left join topic o on o.id = t.topic_id left join account a on a.id = t.assignee_id
       order by t.rank, t.id`,
      where.parameters,
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(present),
      next: rows.length > limit && last ? writeCursor([last.rank, last.id]) : null,
    };
  }

  /** those named, each once; null: whatever still stands in a queue */
  private statuses(asked: string | undefined): readonly string[] | null {
    const statuses = list(asked);
    return statuses?.includes('all') ? TICKET_STATUSES : statuses && [...new Set(statuses)];
  }

  private filter(query: TicketListDto, accountId: string, where: Conditions): void {
    const channels = list(query.channel);
    if (channels) where.add(`t.channel = any(${where.value(channels)})`);
    const topics = list(query.topic);
    if (topics) {
      const given = where.value(topics);
      where.add(
        `t.topic_id in (select id from topic where id::text = any(${given}) or slug = any(${given}))`,
      );
    }
    if (query.assignee === 'none') where.add('t.assignee_id is null');
    else if (query.assignee)
      where.add(`t.assignee_id = ${where.value(query.assignee === 'me' ? accountId : query.assignee)}`);
    if (query.due) this.dueFilter(query.due, where);
  }

  private dueFilter(due: NonNullable<TicketListDto['due']>, where: Conditions): void {
    const now = this.clock.now();
    if (due === 'paused') {
      where.add(`exists (select 1 from commitment c where c.ticket_id = t.id and c.state = 'paused')`);
      return;
    }
    if (due === 'overdue') return where.add(`${RANK} <= ${where.value(now)}`);
    const end =
      due === 'today'
        ? `(date_trunc('day', ${where.value(now)}::timestamptz at time zone 'Europe/Paris') + interval '1 day') at time zone 'Europe/Paris'`
        : where.value(new Date(now.getTime() + 7 * 86_400_000));
    where.add(`${RANK} <= ${end}`);
  }
}

/** text, so that infinity and milliseconds survive the round trip */
const CURSOR_RANK = `case when t.rank = 'infinity' then 'infinity'
  else to_char(t.rank at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`;

const iso = (column: string) => `to_char(c.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const CHIP = `jsonb_build_object('kind', c.kind, 'state', c.state, 'startedAt', ${iso('started_at')},
  'dueAt', case when c.state <> 'paused' then ${iso('due_at')} end, 'keptAt', ${iso('kept_at')})`;
/** the nearest one not yet kept, else the last one kept */
const CHIP_ORDER = `c.kept_at is not null or c.state in ('kept', 'cancelled'), c.state = 'paused',
  case when c.kept_at is null then c.due_at end, c.kept_at desc nulls last`;

const list = (value: string | undefined): string[] | null => {
  const values = value?.split(',').filter((item) => item !== '');
  return values && values.length > 0 ? values : null;
};

const present = ({ rank: _rank, receivedAt, updatedAt, ...row }: Row): TicketRow => ({
  ...row,
  promise: row.promise as PromiseChip | null,
  receivedAt: receivedAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
