import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EngagementBoard, EngagementPage, QueueCount, TicketPage } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { givenTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
const given = (subject: string, service: string, receivedAt: string) =>
  givenTicket(server, { subject, service, channel: 'email', receivedAt });

beforeAll(async () => {
  server = await testServer();
  await timeIs(server, '2026-11-02T20:30:00Z'); // a Monday, 21:30 in the town
  await given('broken', 'voirie', '2026-10-20T08:00:00Z');
  const taken = await given('broken, somebody has it', 'voirie', '2026-10-21T08:00:00Z');
  await done(act(server, taken.number, 'assignment', { agentId: await accountId(server, 'superviseur') }));
  await given('by midnight', 'voirie', '2026-10-26T08:00:00Z');
  await given('tomorrow', 'ccas', '2026-10-27T08:00:00Z');
  await given('in three days', 'ccas', '2026-10-29T08:00:00Z');
  const paused = await given('waits', 'voirie', '2026-10-27T09:00:00Z');
  await done(act(server, paused.number, 'pause', { reason: 'waiting-third-party' }));
});
afterAll(() => server.stop());

const board = async (account = 'superviseur') =>
  (await (await server.as(account)).get<EngagementBoard>('/api/engagements')).body;

const roadsNextDue = ({ services }: EngagementBoard) =>
  services.find(({ service }) => service.slug === 'voirie')?.nextDueAt;

describe('what is about to be broken, and what is', () => {
  test('counted by service and agent, most late first; what waits is not', async () => {
    const { services, ends } = await board();
    // the clock goes on
    expect(Object.fromEntries(Object.entries(ends).map(([band, end]) => [band, end.slice(0, 16)]))).toEqual({
      late: '2026-11-02T20:30',
      soon: '2026-11-03T00:30',
      today: '2026-11-03T00:30',
      tomorrow: '2026-11-03T23:00',
    });
    const [roads, social, ...others] = services;
    expect(others).toEqual([]);
    expect(roads).toMatchObject({
      service: { slug: 'voirie' },
      capped: false,
      counts: { late: 2, soon: 1, today: 0, tomorrow: 0 },
      owners: [
        { owner: null, counts: { late: 1, soon: 1 } },
        { owner: { name: expect.stringContaining(' ') }, counts: { late: 1, soon: 0 } },
      ],
    });
    expect(social).toMatchObject({ service: { slug: 'ccas' }, counts: { late: 0, soon: 0, tomorrow: 1 } });
  });

  test('each band’s files are a page of the list', async () => {
    const { ends } = await board();
    const agent = await server.as('superviseur');
    const subjects = async (query: Record<string, string>) => {
      const { body } = await agent.get<TicketPage>(`/api/tickets?${new URLSearchParams(query)}`);
      return body.items.map(({ subject }) => subject);
    };
    expect(await subjects({ dueUntil: ends.late })).toEqual(['broken', 'broken, somebody has it']);
    expect(await subjects({ dueAfter: ends.late, dueUntil: ends.soon })).toEqual(['by midnight']);
    expect(await subjects({ dueAfter: ends.today, dueUntil: ends.tomorrow })).toEqual(['tomorrow']);
    expect((await agent.get('/api/tickets?dueAfter=demain')).status).toBe(400);
  });

  test('each line says why it is not answered, and what was last done', async () => {
    const { ends } = await board();
    const lines = async (account = 'superviseur') => {
      const query = new URLSearchParams({ dueUntil: ends.tomorrow, service: 'voirie' });
      const { body } = await (
        await server.as(account)
      ).get<EngagementPage>(`/api/engagements/lines?${query}`);
      return body.items;
    };
    expect(await lines()).toMatchObject([
      {
        subject: 'broken',
        cause: { code: 'nobody', since: '2026-10-20T08:00:00.000Z' },
        lastAct: { type: 'TicketOpened', by: expect.stringContaining(' ') },
      },
      {
        subject: 'broken, somebody has it',
        cause: { code: 'owner-has-it', since: expect.stringMatching(/^2026-11-02T20:3/) },
        lastAct: { type: 'TicketAssigned', at: expect.stringMatching(/^2026-11-02T20:3/) },
      },
      { subject: 'by midnight', cause: { code: 'nobody' } },
    ]);
    expect(roadsNextDue(await board())).toMatch(/^2026-11-02T/);
  });

  test('queues are counted, in hands or not, and those of others are not', async () => {
    const counts = async (account: string) =>
      (await (await server.as(account)).get<QueueCount[]>('/api/engagements/queues')).body;
    const roads = (await counts('superviseur')).find(({ service }) => service.slug === 'voirie');
    expect(roads).toMatchObject({ waiting: 4, free: 3, capped: false });
    expect((await counts('service')).map(({ service }) => service.slug)).not.toContain('ccas');
  });

  test('nothing of services the reader has no part in', async () => {
    const { services } = await board('service');
    expect(services.map(({ service }) => service.slug)).not.toContain('ccas');
    expect((await (await server.as('admin')).get('/api/engagements')).status).toBe(403);
  });
});
