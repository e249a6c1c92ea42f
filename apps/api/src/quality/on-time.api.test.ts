import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DayTrend, OnTimeFigures, OnTimeView } from '@parvis/contract';
import { COMMITMENT_STATES, onTimeVerdict, type CommitmentState } from '@parvis/domain';
import { eventually } from '../../test/eventually.js';
import { act, done } from '../../test/act.js';
import { givenTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';
import { verdictSql } from './on-time-rows.js';

let server: TestServer;
const NOVEMBER = 'from=2026-11-01&to=2026-11-30';

beforeAll(async () => {
  server = await testServer();
  await timeIs(server, '2026-11-09T10:00:00Z');
  const given = (subject: string, service: string, receivedAt: string) =>
    givenTicket(server, { subject, topic: undefined, service, channel: 'desk', receivedAt });
  await given('due at the end of October', 'voirie', '2026-10-15T08:00:00Z');
  await given('late', 'voirie', '2026-10-28T08:00:00Z');
  const answered = await given('answered', 'voirie', '2026-11-09T08:00:00Z');
  const agent = await server.as('superviseur');
  await agent.post(`/api/tickets/${answered.number}/messages`, { text: 'C’est réparé.' });
  await given('not yet due', 'ccas', '2026-11-09T09:00:00Z');
  const told = await given('a day told', 'ccas', '2026-11-09T09:00:00Z');
  await done(act(server, told.number, 'announcement', { date: '2026-11-20' }));
  await eventually(async () => {
    const { counts } = (await view(NOVEMBER)).total;
    expect(counts.kept).toBeGreaterThan(0);
  });
});
afterAll(() => server.stop());

const view = async (query: string, account = 'superviseur') => {
  const { status, body } = await (await server.as(account)).get<OnTimeView>(`/api/quality/on-time?${query}`);
  expect(status).toBe(200);
  return body;
};

/** As a town's spreadsheet would: nothing of ours but the column that says what counts. */
function recomputed(csv: string) {
  const [head, ...lines] = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  const kept = lines.map((line) => line[head!.indexOf('kept')]);
  const n = kept.filter((value) => value === 'true' || value === 'false').length;
  return {
    n,
    rate: n === 0 ? null : kept.filter((value) => value === 'true').length / n,
    rows: lines.length,
  };
}

const ledger = async (query: string, account = 'superviseur') => {
  const answer = await (await server.as(account)).get<string>(`/api/quality/on-time/ledger.csv?${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return answer.bytes.toString('utf8');
};

const all = ({ counts }: OnTimeFigures) => Object.values(counts).reduce((sum, one) => sum + one, 0);

describe('the on-time rate', () => {
  test('is found again by anyone from the ledger it is made of, whatever it is narrowed to', async () => {
    for (const query of [
      NOVEMBER,
      `${NOVEMBER}&service=voirie`,
      `${NOVEMBER}&kind=answer`,
      `${NOVEMBER}&channel=desk`,
    ]) {
      const { total } = await view(query);
      const csv = await ledger(query);
      expect(csv.startsWith('\ufeff')).toBe(true);
      expect(recomputed(csv)).toEqual({ n: total.n, rate: total.rate, rows: all(total) });
    }
    const { total } = await view(NOVEMBER);
    expect(total.counts.kept).toBeGreaterThan(0);
    expect(total.counts.overdue).toBeGreaterThan(0);
    expect(total.counts.running).toBeGreaterThan(0);
    expect(total.rate).toBe(
      total.counts.kept / (total.counts.kept + total.counts.late + total.counts.overdue),
    );
  });

  test.each(['service', 'topic', 'channel', 'kind', 'day', 'month'])(
    'by %s, its parts are the whole',
    async (by) => {
      const { total, groups } = await view(`${NOVEMBER}&by=${by}`);
      expect(groups.reduce((sum, group) => sum + group.n, 0)).toBe(total.n);
      expect(groups.reduce((sum, group) => sum + all(group), 0)).toBe(all(total));
    },
  );

  test('is of this month at first, beside the month before; days told to residents have their own', async () => {
    const month = await view('');
    expect(month.period).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(month.previous.period).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(month.previous.total.counts.overdue).toBeGreaterThan(0);
    expect(month.announced).toMatchObject({ rate: null, n: 0, counts: { running: 1 } });
  });

  test('and its ledger say nothing of services the reader has no part in', async () => {
    await server.database.rows(
      `update account_grant set role = 'quality', sector = s.sector, service_id = s.id from service s
       where s.slug = 'voirie' and account_id = (select id from account where email = 'service@demo.parvis.test')`,
    );
    const { groups } = await view(`${NOVEMBER}&by=service`, 'service');
    expect(groups.map(({ name }) => name)).toEqual([expect.stringContaining('oirie')]);
    const csv = await ledger(NOVEMBER, 'service');
    expect(recomputed(csv)).toMatchObject({ n: groups[0]!.n, rows: all(groups[0]!) });
    expect(csv).not.toContain('Action sociale');
    for (const path of ['on-time', 'on-time/ledger.csv'])
      expect((await (await server.as('accueil')).get(`/api/quality/${path}`)).status).toBe(403);
  });

  test('of days that are none is refused with a word', async () => {
    const agent = await server.as('superviseur');
    const code = async (query: string) =>
      (await agent.refused(agent.get(`/api/quality/on-time?${query}`))).code;
    expect(await code('from=2026-11-30&to=2026-11-01')).toBe('quality/invalid-period');
    expect(await code('from=2020-01-01&to=2026-11-01')).toBe('quality/period-too-long');
    expect(await code('from=hier&to=2026-11-01')).toBe('request/invalid');
    expect(await code('by=agent')).toBe('request/invalid');
  });

  test('says of each promise what the rule says', async () => {
    const now = new Date('2026-11-09T10:00:00Z');
    const cases = COMMITMENT_STATES.flatMap((state) =>
      [-1, 0, 1].flatMap((offset) =>
        [null, now].map((keptAt) => ({ state, dueAt: new Date(now.getTime() + offset), keptAt })),
      ),
    );
    const rows = await server.database.rows<{ verdict: string }>(
      `select ${verdictSql('$2::timestamptz')} as verdict
       from jsonb_to_recordset($1::jsonb) as c (n int, state text, due_at timestamptz, kept_at timestamptz) order by n`,
      [
        JSON.stringify(
          cases.map(({ state, dueAt, keptAt }, n) => ({ n, state, due_at: dueAt, kept_at: keptAt })),
        ),
        now,
      ],
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(
      cases.map(({ state, ...dates }) => onTimeVerdict({ state: state as CommitmentState, ...dates }, now)),
    );
  });
});

describe('the day', () => {
  test('is told hour by hour as it happened, beside what is usual', async () => {
    const agent = await server.as('superviseur');
    const day = await eventually(async () => {
      const { body } = await agent.get<DayTrend>('/api/quality/day');
      const sum = (figure: 'opened' | 'answered') =>
        body.hours.reduce((total, { now }) => total + (now?.[figure] ?? 0), 0);
      expect([sum('opened'), sum('answered')]).toEqual([5, 1]);
      return body;
    });
    expect(day.hours).toHaveLength(24);
    expect(day.hours[0]!.start).toBe('2026-11-08T23:00:00.000Z');
    expect(day.hours.at(-1)!.now).toBeNull();
    expect(day.days).toBe(0);
    expect(day.hours[11]!.usual).toBeNull();
  });
});
