import { Injectable } from '@nestjs/common';
import type { OnTimeQuery } from '@parvis/contract';
import { countsAsKept, periodInstants, type OnTimeVerdict } from '@parvis/domain';
import { CSV_MARK, csvLine } from '../platform/csv/csv-line.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { narrowed, verdictSql } from './on-time-rows.js';
import { OnTimeQueries } from './on-time.queries.js';

/** Rows read at a time: the file may be a year's, the memory is not. */
const BATCH = 1_000;

interface Row {
  id: string;
  number: string;
  service: string;
  topic: string | null;
  channel: string;
  kind: string;
  startedAt: Date;
  dueAt: Date;
  keptAt: Date | null;
  brokenAt: Date | null;
  cancelledAt: Date | null;
  state: string;
  verdict: OnTimeVerdict;
}

const COLUMNS = [
  'promesse',
  'demande',
  'service',
  'theme',
  'canal',
  'type',
  'debut',
  'echeance',
  'tenue',
  'rompue',
  'annulee',
  'etat',
  'verdict',
  'kept',
];

/** Every promise behind the rate, and what it counts as: from `kept` alone anyone finds the same figure. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly onTime: OnTimeQueries,
  ) {}

  /** Lines as they are read, in the order they were due; what it counts as is of the instant it is asked. */
  async lines(
    query: OnTimeQuery,
    accountId: string,
  ): Promise<{ name: string; lines: AsyncGenerator<string> }> {
    const { now, timeZone, period } = await this.onTime.asked(query);
    const { start, end } = periodInstants(period, timeZone);
    const name = `engagements-${period.from}-${period.to}.csv`;
    return { name, lines: this.written(query, [accountId, end, now, start]) };
  }

  private async *written(query: OnTimeQuery, [account, end, now, start]: unknown[]) {
    yield CSV_MARK + csvLine(COLUMNS);
    let after: [unknown, string | null] = [start, null];
    for (let read = BATCH; read === BATCH;) {
      const parameters = [account, end, now, ...after];
      const rows: Row[] = await this.work.rows<Row>(
        `select c.id, t.number, s.name as service, o.name as topic, t.channel, c.kind, c.started_at, c.due_at,
           c.kept_at, c.broken_at, c.cancelled_at, c.state, ${verdictSql('$3')} as verdict
         from commitment c join ticket t on t.id = c.ticket_id join service s on s.id = t.service_id
           left join topic o on o.id = t.topic_id
         where c.due_at <= $2 and (c.due_at, c.id) > ($4::timestamptz, coalesce($5::uuid, '${LAST_ID}'))
           and ${narrowed(query, parameters)}
         order by c.due_at, c.id limit ${BATCH}`,
        parameters,
      );
      yield rows.map(line).join('');
      read = rows.length;
      const last = rows.at(-1);
      if (last) after = [last.dueAt, last.id];
    }
  }
}

/** beyond every id: the first instant itself is not in the period */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function line(row: Row): string {
  const at = (instant: Date | null) => instant?.toISOString() ?? '';
  return csvLine([
    row.id,
    row.number,
    row.service,
    row.topic ?? '',
    row.channel,
    row.kind,
    at(row.startedAt),
    at(row.dueAt),
    at(row.keptAt),
    at(row.brokenAt),
    at(row.cancelledAt),
    row.state,
    row.verdict,
    String(countsAsKept(row.verdict) ?? ''),
  ]);
}
