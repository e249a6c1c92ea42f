import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AgentView, TicketView } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
const id: Record<string, string> = {};
beforeAll(async () => {
  server = await testServer();
  await timeIs(server, '2026-11-02T10:00:00Z');
  for (const account of ['superviseur', 'service', 'accueil', 'qualite', 'admin', 'isabelle.garnier'])
    id[account] = await accountId(server, account);
});
afterAll(() => server.stop());

const assign = (number: string, body: object, as?: string) => act(server, number, 'assignment', body, { as });
const refusal = async (answer: ReturnType<typeof assign>) => (await server.as('superviseur')).refused(answer);
const lastEvent = ({ timeline }: TicketView) => timeline.filter(({ kind }) => kind === 'event').at(-1);

describe('a file given', () => {
  test('to oneself is in one’s hands, and no longer new', async () => {
    const { number } = await givenTicket(server);
    await done(assign(number, { agentId: id['service'] }, 'service'));
    expect(await theTicket(server, number)).toMatchObject({
      status: 'open',
      assignee: { name: 'Karim Lefort' },
    });
  });

  test('to a colleague says who gave it to whom, and its clocks run on', async () => {
    const before = await givenTicket(server);
    await done(assign(before.number, { agentId: id['service'] }, 'superviseur'));
    const after = await theTicket(server, before.number);
    expect(lastEvent(after)).toMatchObject({
      type: 'TicketAssigned',
      author: { name: 'Hélène Marchand' },
      payload: { agentName: 'Karim Lefort', from: null },
    });
    expect(after.commitments).toEqual(before.commitments);
  });

  test('back to the queue is nobody’s, and stays open', async () => {
    const { number } = await givenTicket(server);
    await done(assign(number, { agentId: id['service'] }));
    await done(assign(number, { agentId: null }));
    expect(await theTicket(server, number)).toMatchObject({ status: 'open', assignee: null });
  });

  test('twice to the same is told once', async () => {
    const { number } = await givenTicket(server);
    const first = await done(assign(number, { agentId: id['service'] }));
    const second = await done(assign(number, { agentId: id['service'] }));
    expect(second.version).toBe(first.version);
    expect((await done(assign(number, {}))).version).toBe(first.version);
  });
});

describe('a file sent to another service', () => {
  test('leaves its agent’s hands', async () => {
    const { number } = await givenTicket(server);
    await done(assign(number, { agentId: id['service'] }));
    await done(assign(number, { service: 'police' }, 'service'));
    expect(await theTicket(server, number)).toMatchObject({
      assignee: null,
      service: { name: 'Police municipale' },
      topic: { name: 'Lampadaire éteint, clignotant ou abîmé' },
      sector: 'policing-roads',
    });
  });

  test('may be given to one of its agents at once', async () => {
    const { number } = await givenTicket(server);
    await done(assign(number, { service: 'etat-civil', agentId: id['isabelle.garnier'] }));
    expect(await theTicket(server, number)).toMatchObject({
      service: { name: 'État civil et élections' },
      assignee: { name: 'Isabelle Garnier' },
    });
  });

  test('before anyone qualified it enters the sector of that service, and leaves the sight of the front desk', async () => {
    const { number } = await givenTicket(server, { topic: undefined, subject: 'Aide pour payer le loyer' });
    expect(await theTicket(server, number, 'accueil')).toMatchObject({ sector: 'user-relations' });
    await done(assign(number, { service: 'ccas' }, 'accueil'));
    expect(await theTicket(server, number)).toMatchObject({
      sector: 'work-social',
      service: { name: 'CCAS' },
    });
    await expect(theTicket(server, number, 'accueil')).rejects.toThrow('ticket/not-found');
  });
});

describe('people a file can be given to', () => {
  const people = async (service: string) => {
    const { id: serviceId } = await server.database.row<{ id: string }>(
      'select id from service where slug = $1',
      [service],
    );
    const { body } = await (await server.as('accueil')).get<AgentView[]>(`/api/agents?service=${serviceId}`);
    return body.map(({ name }) => name);
  };

  test('are those who may act on its service’s files, by name', async () => {
    expect(await people('ccas')).toEqual([
      'Hélène Marchand',
      'Nadia Perrin',
      'Martine Rochas',
      'Thomas Vidal',
    ]);
    expect(await people('voirie')).toContain('Karim Lefort');
    expect(await people('voirie')).not.toContain('Claire Aubry'); // quality: reads, and acts on nothing
  });

  test('are not asked for a service there is not', async () => {
    const agent = await server.as('accueil');
    for (const service of ['?service=', '?service=voirie', '?service=%00', '?service=1&service=2'])
      expect(await agent.refused(agent.get(`/api/agents${service}`))).toMatchObject({
        status: 422,
        code: 'ticket/unknown-service',
      });
  });
});

describe('an assignment refused', () => {
  test.each<[string, object, string]>([
    ['to nobody there is', { agentId: '0199d1f0-0000-7000-8000-000000000001' }, 'ticket/unknown-agent'],
    ['to a service there is not', { service: 'licorne' }, 'ticket/unknown-service'],
  ])('%s', async (_, body, code) => {
    const { number } = await givenTicket(server);
    expect(await refusal(assign(number, body))).toMatchObject({ status: 422, code });
  });

  test.each(['isabelle.garnier', 'qualite', 'admin'])(
    'to %s, who could do nothing with it',
    async (account) => {
      const { number } = await givenTicket(server);
      expect(await refusal(assign(number, { agentId: id[account] }))).toMatchObject({
        status: 422,
        code: 'ticket/agent-cannot-read',
      });
    },
  );

  test('to a front desk, in a sector closed to it', async () => {
    const { number } = await givenTicket(server, { topic: 'aide' });
    expect(await refusal(assign(number, { agentId: id['accueil'], service: 'accueil' }))).toMatchObject({
      code: 'ticket/agent-cannot-read',
    });
  });

  test('to an account that was closed', async () => {
    const { number } = await givenTicket(server);
    const camille = await accountId(server, 'lucas.ferrand');
    await server.database.rows('update account set active = false where id = $1', [camille]);
    expect(await refusal(assign(number, { agentId: camille, service: 'cadre-de-vie' }))).toMatchObject({
      code: 'ticket/unknown-agent',
    });
  });

  test('of a closed file', async () => {
    const { number } = await givenTicket(server);
    await done(act(server, number, 'closure', { reason: 'done' }));
    expect(await refusal(assign(number, { agentId: null }))).toMatchObject({
      status: 409,
      code: 'ticket/closed',
    });
  });

  test.each<[string, unknown]>([
    ['a name for an id', { agentId: 'Karim' }],
    ['a list', []],
    ['a list for an id', { agentId: [] }],
    ['an object for a service', { service: { slug: 'voirie' } }],
    ['an unknown field', { agent: null }],
  ])('that is %s', async (_, body) => {
    const { number } = await givenTicket(server);
    expect(await refusal(assign(number, body as object))).toMatchObject({
      status: 400,
      code: 'request/invalid',
    });
  });
});

describe('twelve files given at once', () => {
  test('wait for each other’s connections, never for their own', async () => {
    const small = await testServer({ env: { PARVIS_DATABASE_POOL: '2' } });
    try {
      const karim = await accountId(small, 'service');
      const files = await Promise.all(Array.from({ length: 12 }, () => givenTicket(small)));
      const answers = await Promise.all(
        files.map(({ number, version }) =>
          act(small, number, 'assignment', { agentId: karim }, { seen: version }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    } finally {
      await small.stop();
    }
  });
});
