import { Injectable } from '@nestjs/common';
import type { TicketPage } from '@parvis/contract';
import { PAGE_LIMIT_DEFAULT } from '@parvis/contract';
import type { TicketStatus } from '@parvis/domain';
import { readableServices, visibleOf } from '../agents/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../platform/problems/cursor.js';
import { Conditions, list, narrow, RANK, statusesOf } from './ticket-filter.js';
import {
  instantOf,
  presentRow,
  seconds,
  TICKET_ROW,
  TICKET_ROW_JOINS,
  type TicketRowFound,
} from './ticket-row.js';
import type { TicketListDto } from './tickets.dto.js';

type Row = TicketRowFound & { rank: number };

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
    where.add(visibleOf(account));
    const statuses = statusesOf(query.status);
    where.add(statuses ? 't.status = st.status' : 't.queued');
    narrow(query, accountId, this.clock.now(), where);
    if (query.after) {
      const [rank, id] = readCursor(query.after);
      where.add(`(${RANK}, t.id) > (${where.value(rank)}::timestamptz, ${where.value(id)}::uuid)`);
    }
    const services = list(query.service);
    const serviceFilter = services ? `and q.id in (${servicesNamed(services, where)})` : '';
    const rows = await this.work.often<Row>(
      `with page as (
         select t.id, t.rank
         from (${readableServices(account)}) v join service q on q.id = v.id ${serviceFilter}
           ${statuses ? `cross join (values ${valuesOf(statuses)}) as st (status)` : ''}
           cross join lateral (
             select t.id, ${RANK} as rank from ticket t where t.service_id = v.id and ${where.sql}
             order by ${RANK}, t.id limit ${limit + 1}) t
         order by t.rank, t.id limit ${limit + 1})
       select ${TICKET_ROW}, ${seconds('p.rank')} as rank
       from page p join ticket t on t.id = p.id ${TICKET_ROW_JOINS} order by p.rank, p.id`,
      where.parameters,
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(presentRow),
      next:
        rows.length > limit && last
          ? writeCursor([last.rank === Infinity ? 'infinity' : instantOf(last.rank), last.id])
          : null,
    };
  }
}

/** each of an id or a slug; how many they are is written out, for the same reason as below */
function servicesNamed(services: readonly string[], where: Conditions): string {
  const given = where.value(services);
  return `select id from service where id::text = any(${given}) or slug = any(${given}) limit ${services.length}`;
}

/** written out, so that the plan made without knowing the values knows how many there are, and is kept */
const valuesOf = (statuses: readonly TicketStatus[]): string =>
  statuses.map((status) => `('${status}')`).join(', ');
