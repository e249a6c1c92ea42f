import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AbsentDetails, TestClockView, TicketRef } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { consoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

let hour = 8;
beforeEach(async () => {
  await timeIs(server, `2026-11-${String(hour++).padStart(2, '0')}T09:00:00Z`);
  await server.database.rows(
    `update ticket set status = 'closed', closing_reason = 'withdrawn', queued = false, next_due_at = null, lease_until = null`,
  );
});

const next = async (account: string, service = 'voirie', key?: string) =>
  (await server.as(account)).post<TicketRef>('/api/tickets/next', { service }, key ? { key } : {});
const minutesLater = async (minutes: number) => {
  const { body } = await (await server.as('admin')).get<TestClockView>('/api/test/clock');
  await timeIs(server, new Date(Date.parse(body.now) + minutes * 60_000));
};
const assignments = async (number: string) =>
  (await theTicket(server, number)).timeline.flatMap((entry) =>
    entry.kind === 'event' && entry.type === 'TicketAssigned' ? [entry.payload] : [],
  );

describe('« suivante »', () => {
  test('gives the file with the nearest promise nobody has', async () => {
    const later = await givenTicket(server, { channel: 'letter' });
    const sooner = await givenTicket(server, { channel: 'letter', receivedAt: '2026-11-02T09:00:00Z' });
    const taken = await givenTicket(server, { channel: 'letter', receivedAt: '2026-11-01T09:00:00Z' });
    await done(act(server, taken.number, 'assignment', { agentId: await accountId(server, 'superviseur') }));
    const first = await next('service');
    expect({ status: first.status, body: first.body }).toMatchObject({
      status: 200,
      body: { number: sooner.number },
    });
    expect((await theTicket(server, sooner.number)).assignee).toMatchObject({ name: 'Karim Lefort' });
    expect((await next('service')).body.number).toBe(later.number);
    expect((await next('service')).status).toBe(204);
  });

  test('of twenty who ask at once for fifteen, fifteen get one each and five are told that nothing is left', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 15 }, async () => (await givenTicket(server)).number),
    );
    const askers = ['service', 'superviseur', 'accueil', 'telephone'];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => next(askers[n % 4]!)));
    const taken = answers.filter(({ status }) => status === 200).map(({ body }) => body.number);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(5);
    expect(taken.sort()).toEqual(numbers.sort());
  });

  test('takes one alone for the same key sent again', async () => {
    await Promise.all([givenTicket(server), givenTicket(server)]);
    const first = await next('service', 'voirie', 'pressed-once');
    const again = await next('service', 'voirie', 'pressed-once');
    expect(again.body).toEqual(first.body);
  });

  test('gives nothing from a queue its agent does not write in', async () => {
    await givenTicket(server, { topic: 'acte' });
    expect((await next('service', 'etat-civil')).status).toBe(204);
    expect((await next('isabelle.garnier', '')).status).toBe(200);
    const quality = await server.as('qualite');
    expect(await quality.refused(quality.post('/api/tickets/next', {}))).toMatchObject({ status: 403 });
  });

  test('gives nothing to who is away, and says who stands in', async () => {
    await givenTicket(server);
    const id = await accountId(server, 'patrick.thevenet');
    const standInId = await accountId(server, 'service');
    const admin = await server.as('admin');
    const body = { startsAt: '2026-11-01T00:00:00Z', endsAt: '2026-12-01T00:00:00Z', standInId };
    expect((await admin.put(`/api/absences/${id}`, body)).status).toBe(200);
    const { status, body: problem } = await next('patrick.thevenet');
    const details: AbsentDetails = {
      agent: 'Patrick Thévenet',
      until: '2026-12-01T00:00:00.000Z',
      standIn: { id: standInId, name: 'Karim Lefort' },
    };
    expect({ status, problem }).toMatchObject({ status: 409, problem: { code: 'agent/absent', details } });
    await admin.delete(`/api/absences/${id}`);
  });
});

describe('a file taken by « suivante »', () => {
  const backInQueue = (number: string) =>
    eventually(async () => {
      expect((await theTicket(server, number)).assignee).toBeNull();
      expect((await assignments(number)).at(-1)).toMatchObject({ because: 'lease-over', agentId: null });
    });

  test('is back in its queue after fifteen minutes without an act', async () => {
    const { number } = await givenTicket(server);
    await next('service');
    await minutesLater(14);
    expect((await theTicket(server, number)).assignee).not.toBeNull();
    await minutesLater(2);
    await backInQueue(number);
    expect((await next('service')).body.number).toBe(number);
  });

  test('is back too when the house was down at the end of its time', async () => {
    const { number } = await givenTicket(server);
    await next('service');
    await server.kill();
    await server.start();
    await minutesLater(16);
    await backInQueue(number);
  });

  test('stays with who has done something with it', async () => {
    const { number } = await givenTicket(server);
    await next('service');
    await (await server.as('service')).post(`/api/tickets/${number}/notes`, { text: 'Je m’en occupe.' });
    await minutesLater(60);
    const other = await givenTicket(server);
    expect((await next('accueil')).body.number).toBe(other.number);
    expect((await theTicket(server, number)).assignee).toMatchObject({ name: 'Karim Lefort' });
  });

  test('is not kept by what a colleague does with it', async () => {
    const { number } = await givenTicket(server);
    await next('service');
    await (await server.as('accueil')).post(`/api/tickets/${number}/notes`, { text: 'Il a rappelé.' });
    await minutesLater(16);
    await backInQueue(number);
  });

  test('is kept by having it before one’s eyes', async () => {
    const { number } = await givenTicket(server);
    await next('service');
    await minutesLater(10);
    const karim = await consoleSocket(server, 'service');
    expect(await karim.watchTicket(number)).toBe(true);
    const until = () =>
      server.database.row<{ lease_until: Date }>('select lease_until from ticket where number = $1', [
        number,
      ]);
    const first = await eventually(async () => {
      const { lease_until } = await until();
      expect(lease_until.toISOString()).toMatch(/T09:2[45]/);
      return lease_until;
    });
    karim.close();
    await minutesLater(10);
    expect((await theTicket(server, number)).assignee).not.toBeNull();
    expect((await until()).lease_until).toEqual(first);
    await minutesLater(10);
    await backInQueue(number);
  });
});
