import { Injectable } from '@nestjs/common';
import type { BandCounts, EngagementBoard, ServiceEngagements } from '@parvis/contract';
import { DUE_BANDS, dueBands, type DueBand } from '@parvis/domain';
import { readableServices, visibleOf } from '../agents/index.js';
import { townTimeZone } from '../organisation/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** Files looked at of one service, nearest first: beyond, « 1 000 et plus » says enough. */
const COUNTED = 1_000;

type Row = BandCounts & {
  id: string;
  name: string;
  slug: string;
  ownerId: string | null;
  owner: string | null;
  nextDueAt: Date | null;
};

/** What is late or falls due by tomorrow's end. Reads a short range of `ticket_queue` per service, whatever the table's size. */
@Injectable()
export class EngagementQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async board(accountId: string): Promise<EngagementBoard> {
    const now = this.clock.now();
    const ends = dueBands(now, await townTimeZone(this.work));
    const rows = await this.work.rows<Row>(
      `with due as (
         select s.id, s.name, s.slug, t.assignee_id, t.next_due_at
         from (${readableServices('$1')}) v join service s on s.id = v.id
           cross join lateral (
             select t.assignee_id, t.next_due_at from ticket t
             where t.service_id = v.id and t.queued and coalesce(t.next_due_at, 'infinity') <= $5 and ${visibleOf('$1')}
             order by coalesce(t.next_due_at, 'infinity'), t.id limit ${COUNTED}) t)
       select d.id, d.name, d.slug, d.assignee_id as owner_id, a.first_name || ' ' || a.last_name as owner,
         count(*) filter (where d.next_due_at <= $2)::int as late,
         count(*) filter (where d.next_due_at > $2 and d.next_due_at <= $3)::int as soon,
         count(*) filter (where d.next_due_at > $3 and d.next_due_at <= $4)::int as today,
         count(*) filter (where d.next_due_at > $4)::int as tomorrow,
         min(d.next_due_at) filter (where d.next_due_at > $2) as next_due_at
       from due d left join account a on a.id = d.assignee_id
       group by 1, 2, 3, 4, 5 order by d.name, owner nulls first`,
      [accountId, ends.late, ends.soon, ends.today, ends.tomorrow],
    );
    return {
      asOf: now.toISOString(),
      ends: perBand((band) => ends[band].toISOString()),
      services: services(rows),
    };
  }
}

function services(rows: Row[]): ServiceEngagements[] {
  const all = new Map<string, ServiceEngagements>();
  for (const { id, name, slug, ownerId, owner, late, soon, today, tomorrow, nextDueAt } of rows) {
    const counts = { late, soon, today, tomorrow };
    const known = all.get(id) ?? {
      service: { id, name, slug },
      capped: false,
      counts: NOTHING,
      nextDueAt: null,
      owners: [],
    };
    const sum = perBand((band) => known.counts[band] + counts[band]);
    const owners = [
      ...known.owners,
      { owner: ownerId && owner ? { id: ownerId, name: owner } : null, counts },
    ];
    all.set(id, {
      ...known,
      counts: sum,
      owners,
      nextDueAt: earliest(known.nextDueAt, nextDueAt?.toISOString() ?? null),
      capped: total(sum) >= COUNTED,
    });
  }
  return [...all.values()].sort((a, b) => b.counts.late - a.counts.late || b.counts.soon - a.counts.soon);
}

/** ISO instants in UTC sort as texts. */
const earliest = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

const NOTHING: BandCounts = { late: 0, soon: 0, today: 0, tomorrow: 0 };
const total = (counts: BandCounts): number => DUE_BANDS.reduce((sum, band) => sum + counts[band], 0);

const perBand = <Value>(value: (band: DueBand) => Value): Record<DueBand, Value> => ({
  late: value('late'),
  soon: value('soon'),
  today: value('today'),
  tomorrow: value('tomorrow'),
});
