import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef } from '@parvis/contract';
import { accountId } from '../act.js';
import { commandLine } from '../command-line.js';
import { eventually } from '../eventually.js';
import { fakeTime } from '../fake-time.js';
import { theTicket, timeIs } from '../given.js';
import { signIn } from '../sign-in.js';
import { testServer, type TestServer } from '../test-server.js';

const faked = fakeTime();
const MONDAY = '2026-11-02T10:00:00.000Z';
const DUE = '2026-11-04T10:00:00.000Z';

let fast: TestServer;
let slow: TestServer;
beforeAll(async () => {
  if (!faked) return;
  fast = await testServer({ env: faked('+5m') });
  slow = await testServer({ beside: fast, env: faked('-3m') });
});
afterAll(async () => {
  await slow?.stop();
  await fast?.stop();
});

const opened = async (by: TestServer, body: object = {}) => {
  const agent = await by.as('superviseur');
  const { status, body: ref } = await agent.post<TicketRef>('/api/tickets', {
    channel: 'report',
    subject: 'Lampadaire éteint',
    description: '',
    ...body,
  });
  if (status !== 201) throw new Error(JSON.stringify(ref));
  return ref.number;
};
const skewOf = async (server: TestServer) => {
  const { body } = await server.anonymous.get<string>('/metrics');
  return Number(/^parvis_clock_skew_seconds (\S+)$/m.exec(body)?.[1]);
};

(faked ? describe : describe.skip)(
  'two processes whose machines are five minutes ahead and three behind',
  () => {
    test('say so', async () => {
      expect(Math.round(await skewOf(fast))).toBe(300);
      expect(Math.round(await skewOf(slow))).toBe(-180);
      for (const { warnings } of [fast, slow]) expect(warnings.join('\n')).toContain('not the database’s');
    });

    test('keep one time, the database’s: files and what happens on them come in order', async () => {
      const numbers: string[] = [];
      for (const by of [fast, slow, fast, slow]) numbers.push(await opened(by));
      const created: Date[] = [];
      for (const number of numbers) created.push(new Date((await theTicket(slow, number)).createdAt));
      expect(created).toEqual(created.toSorted((a, b) => a.getTime() - b.getTime()));
      for (const [n, by] of [slow, fast, slow, fast].entries())
        await (await by.as('superviseur')).post(`/api/tickets/${numbers[0]}/notes`, { text: `Note ${n}` });
      const events = await fast.database.rows<{ at: Date; version: number }>(
        `select e.at, e.version from ticket_event e join ticket t on t.id = e.ticket_id
       where t.number = $1 order by e.version`,
        [numbers[0]],
      );
      expect(events.length).toBeGreaterThanOrEqual(5);
      const instants = events.map(({ at }) => at.getTime());
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    });

    test('break each promise once, and none before its time', async () => {
      await timeIs(fast, MONDAY);
      for (let n = 0; n < 20; n++) await opened(n % 2 ? fast : slow, { receivedAt: MONDAY });
      await timeIs(slow, '2026-11-04T09:59:57Z');
      const promises = () =>
        fast.database.rows<{ state: string; breaks: number; early: number; told: number }>(
          `select c.state, count(e.id)::int as breaks, count(e.id) filter (where e.at < c.due_at)::int as early,
           (select count(*)::int from ticket_event v where v.ticket_id = c.ticket_id and v.type = 'CommitmentBroken') as told
         from commitment c left join commitment_entry e on e.commitment_id = c.id and e.type = 'break'
         where c.due_at = $1 group by c.id`,
          [DUE],
        );
      await eventually(async () =>
        expect((await promises()).every(({ state }) => state === 'broken')).toBe(true),
      );
      const broken = await promises();
      expect(broken.length).toBeGreaterThanOrEqual(20);
      expect(new Set(broken.map((one) => JSON.stringify(one)))).toEqual(
        new Set([JSON.stringify({ state: 'broken', breaks: 1, early: 0, told: 1 })]),
      );
    });

    test('honour each other’s sessions and leases', async () => {
      const { client } = await signIn(slow, 'service');
      expect((await client.get('/api/session')).status).toBe(200);
      const cookie = await fast.database.row<{ left: number }>(
        `select round(extract(epoch from max(expires_at) - clock_timestamp()) / 60)::int as left from session`,
      );
      expect(cookie.left).toBe(12 * 60); // by the database’s clock: neither three minutes less nor five more
      await opened(slow, { topic: 'lampadaire' });
      const taken = await (
        await fast.as('service')
      ).post<TicketRef>('/api/tickets/next', { service: 'voirie' });
      expect(taken.status).toBe(200);
      const lease = await fast.database.row<{ assignee: string; minutes: number }>(
        `select assignee_id as assignee, round(extract(epoch from t.lease_until - (clock_timestamp() + n.clock_offset * interval '1 ms')) / 60)::int as minutes
       from ticket t cross join installation n where t.number = $1`,
        [taken.body.number],
      );
      expect(lease).toEqual({ assignee: await accountId(fast, 'service'), minutes: 15 });
    });

    test('and the doctor finds nothing', async () => {
      await eventually(async () =>
        expect(await commandLine(fast, 'doctor')).toMatchObject({ status: 0, stderr: '' }),
      );
    });
  },
);
