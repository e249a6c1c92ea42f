import { Injectable } from '@nestjs/common';
import type { OnTimeBy, OnTimeFigures, OnTimeQuery, OnTimeView } from '@parvis/contract';
import {
  judged,
  monthOf,
  noPromises,
  onTimeRate,
  periodBefore,
  periodInstants,
  type OnTimeCounts,
  type OnTimeVerdict,
} from '@parvis/domain';
import { townTimeZone } from '../organisation/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { narrowed, verdictSql } from './on-time-rows.js';

interface Row {
  key: string | null;
  name: string | null;
  before: boolean;
  announced: boolean;
  verdict: OnTimeVerdict;
  promises: number;
}

/** Due at the end of a day is due on that day. */
const dueDay = (form: string) => `to_char((c.due_at - interval '1 ms') at time zone $6, '${form}')`;
const KEYS: Record<OnTimeBy, { key: string; name: string }> = {
  service: { key: 't.service_id::text', name: '(select name from service where id::text = d.key)' },
  topic: { key: 't.topic_id::text', name: '(select name from topic where id::text = d.key)' },
  channel: { key: 't.channel', name: 'null' },
  kind: { key: 'c.kind', name: 'null' },
  day: { key: dueDay('YYYY-MM-DD'), name: 'null' },
  month: { key: dueDay('YYYY-MM'), name: 'null' },
};

/** The on-time rate: a range of `commitment_due`, two periods in one pass. */
@Injectable()
export class OnTimeQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws RuleViolation `quality/invalid-period`, `quality/period-too-long` */
  async view(query: OnTimeQuery, accountId: string): Promise<OnTimeView> {
    const { now, timeZone, period } = await this.asked(query);
    const previous = periodBefore(period);
    const { start, end } = periodInstants(period, timeZone);
    const by = query.by ?? 'service';
    const parameters: unknown[] = [
      accountId,
      periodInstants(previous, timeZone).start,
      start,
      end,
      now,
      timeZone,
    ];
    const rows = await this.work.rows<Row>(
      `select d.*, ${KEYS[by].name} as name from (
         select ${KEYS[by].key} as key, c.due_at <= $3 as before, c.kind = 'announced' as announced,
           ${verdictSql('$5')} as verdict, count(*)::int as promises
         from commitment c join ticket t on t.id = c.ticket_id
         where c.due_at > $2 and c.due_at <= $4 and $6::text is not null and ${narrowed(query, parameters)}
         group by 1, 2, 3, 4) d`,
      parameters,
    );
    const [then, present] = [rows.filter(({ before }) => before), rows.filter(({ before }) => !before)];
    const announced = (all: readonly Row[]) => figures(all.filter((row) => row.announced));
    return {
      asOf: now.toISOString(),
      period,
      by,
      total: figures(present),
      groups: groups(present, by),
      announced: announced(present),
      previous: { period: previous, total: figures(then), announced: announced(then) },
    };
  }

  /** What the query means today. */
  async asked({ from, to }: OnTimeQuery) {
    const now = this.clock.now();
    const timeZone = await townTimeZone(this.work);
    const month = monthOf(now, timeZone);
    return { now, timeZone, period: { from: from ?? month.from, to: to ?? month.to } };
  }
}

function groups(rows: readonly Row[], by: OnTimeBy): OnTimeView['groups'] {
  const keys = new Map(rows.map(({ key, name }) => [key, name]));
  const all = [...keys].map(([key, name]) => ({
    key,
    name,
    ...figures(rows.filter((row) => row.key === key)),
  }));
  if (by === 'day' || by === 'month') return all.sort((a, b) => (a.key! < b.key! ? -1 : 1));
  return all.sort((a, b) => b.n - a.n || (a.name ?? a.key ?? '').localeCompare(b.name ?? b.key ?? '', 'fr'));
}

function figures(rows: readonly Row[]): OnTimeFigures {
  const counts: OnTimeCounts = noPromises();
  for (const { verdict, promises } of rows) counts[verdict] += promises;
  return { rate: onTimeRate(counts), n: judged(counts), counts };
}
