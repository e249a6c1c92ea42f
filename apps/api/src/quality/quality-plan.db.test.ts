import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explaining } from '../../test/explaining.js';
import { testDatabase, type TestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock/clock.js';
import { DayTrendQueries } from './day-trend.queries.js';
import { FOLD } from './fold-hours.js';
import { LedgerQueries } from './ledger.queries.js';
import { OnTimeQueries } from './on-time.queries.js';

/** of each of forty months, and one event each hour of them */
const PER_MONTH = 1_000;
const MONTHS = 40;
const HOURS = MONTHS * 30 * 24;

let database: TestDatabase;
let account: string;
beforeAll(async () => {
  database = await testDatabase('town');
  ({ id: account } = await database.row<{ id: string }>(
    `select id from account where email = 'superviseur@demo.parvis.test'`,
  ));
  await database.rows(
    `insert into ticket (id, number, follow_code, status, channel, subject, description, excerpt, sector, service_id,
       site_id, received_at, created_at, updated_at, queued, version)
     select gen_random_uuid(), '2026-' || lpad(n::text, 6, '0'), n::text, 'closed', 'email', '', '', '', s.sector, s.id,
       s.site_id, k.at, k.at, k.at, false, 1
     from generate_series(1, 400) n cross join lateral (select timestamptz '2026-11-01' as at) k
       join (select *, row_number() over (order by slug) as nth from service) s on s.nth = 1 + n % 10`,
  );
  await database.rows(
    `insert into commitment (id, ticket_id, kind, clock, within, source, policy_version_id, calendar_version_id, state,
       started_at, due_at, kept_at, pauses)
     select gen_random_uuid(), t.id, 'answer', 'continuous', 'P8D', '', p.id, c.id, 'kept', d.at, d.at, d.at, '[]'
     from generate_series(0, $1::integer - 1) n
       cross join lateral (select timestamptz '2024-01-01 12:00Z' + n * interval '1 month' as month) m
       cross join generate_series(1, $2::integer) k
       cross join lateral (select m.month + k * interval '30 minutes' as at) d
       join (select id, row_number() over () as nth from ticket) t on t.nth = 1 + k % 400
       cross join (select id from policy_version limit 1) p cross join (select id from calendar_version limit 1) c`,
    [MONTHS, PER_MONTH],
  );
  await database.rows(
    `insert into ticket_event (ticket_id, version, type, payload, actor_name, at, relayed_at)
     select t.id, 1, case when n % 2 = 0 then 'TicketOpened' else 'CommitmentMade' end, '{}', '', d.at, d.at
     from generate_series(1, $1::integer) n
       cross join lateral (select timestamptz '2024-01-01' + n * interval '1 hour' as at) d
       join (select id, row_number() over () as nth from ticket) t on t.nth = 1 + n % 400`,
    [HOURS],
  );
  await database.rows(
    `insert into hour_figure select timestamptz '2026-01-01' + n * interval '1 hour', s.id, s.sector, s.site_id, 1, 1, 0
     from generate_series(1, 24 * 300) n cross join (select * from service order by slug limit 4) s`,
  );
  await database.rows('vacuum analyze');
});
afterAll(() => database.drop());

const clock = (now: string) => Object.assign(new Clock(), { now: () => new Date(now) });
const MONTH = { from: '2026-05-01', to: '2026-05-31' };

describe('figures are read by ranges, however long the town has kept promises', () => {
  test('the on-time rate of a month looks at it and at the month before', async () => {
    const { work, looked } = explaining(database);
    const view = await new OnTimeQueries(work, clock('2026-06-02T10:00Z')).view(MONTH, account);
    expect(view.total.n + view.previous.total.n).toBeGreaterThan(PER_MONTH);
    expect(looked(/^commitment$/)).toBeLessThanOrEqual(3 * PER_MONTH);
  });

  test('each page of its ledger looks at a page', async () => {
    const { work, looked } = explaining(database);
    const onTime = new OnTimeQueries(work, clock('2026-06-02T10:00Z'));
    const { lines } = await new LedgerQueries(work, onTime).lines(
      { from: '2026-01-01', to: '2026-06-30' },
      account,
    );
    let rows = -1;
    for await (const part of lines) rows += part.split('\r\n').length - 1;
    expect(rows).toBeGreaterThan(5 * PER_MONTH);
    expect(looked(/^commitment$/)).toBeLessThanOrEqual(rows + PER_MONTH);
  });

  test('the trend of a day looks at five days', async () => {
    const { work, looked } = explaining(database);
    const trend = await new DayTrendQueries(work, clock('2026-06-02T10:00Z')).today(account, null);
    expect(trend.days).toBe(4);
    expect(looked(/^hour_figure$/)).toBeLessThanOrEqual(5 * 24 * 4 + 5);
  });

  test('hours are folded from the events of those hours', async () => {
    const plan = JSON.stringify(
      await database.rows(`explain (analyze, format json) ${FOLD}`, [
        new Date('2026-11-02T09:00Z'),
        new Date('2026-11-02T11:00Z'),
      ]),
    );
    expect(plan).toContain('ticket_event_figures');
  });
});
