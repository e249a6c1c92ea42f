import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ContactRef, MotifView, Problem } from '@parvis/contract';
import { timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ env: { PARVIS_TEST_CLOCK: '1' } });
  await timeIs(server, '2026-11-23T09:00:00+01:00'); // a Monday
});
afterAll(() => server.stop());

const count = async (body: object, { role = 'accueil', key = '' } = {}) =>
  (await server.as(role as 'superviseur')).post<ContactRef>('/api/contacts', body, { ...(key && { key }) });
const INFORMATION = { channel: 'desk', topic: 'lampadaire' };
const kept = async (id: string) =>
  server.database.rows(
    `select channel, ticket_id, agent_id is not null as known from contact where id = $1`,
    [id],
  );

describe('information given', () => {
  test('is one contact with its motif, and no file', async () => {
    const { status, body } = await count({ ...INFORMATION, note: ' Horaires du gymnase ' });
    expect(status).toBe(201);
    expect(body.topic.name).toBe('Lampadaire éteint, clignotant ou abîmé');
    expect(await kept(body.id)).toEqual([{ channel: 'desk', ticket_id: null, known: true }]);
  });

  test('counted twice under one key is one', async () => {
    const [first, again] = [
      await count(INFORMATION, { key: 'once' }),
      await count(INFORMATION, { key: 'once' }),
    ];
    expect(again.body).toEqual(first.body);
  });

  test.each<[string, object, string]>([
    ['without a motif', { channel: 'desk' }, 'request/invalid'],
    ['on a motif there is not', { channel: 'desk', topic: 'licornes' }, 'ticket/unknown-topic'],
    ['by a way nobody comes', { channel: 'pigeon', topic: 'lampadaire' }, 'request/invalid'],
  ])('%s is refused', async (_what, body, code) => {
    expect(((await count(body)).body as unknown as Problem).code).toBe(code);
  });

  test.each(['qualite', 'dpo', 'admin'])('is not counted by %s, who receives nobody', async (role) => {
    expect((await count(INFORMATION, { role })).status).toBe(403);
  });
});

describe('the wrong key', () => {
  test('is taken back by who pressed it, within a quarter of an hour, once', async () => {
    const agent = await server.as('accueil');
    const { body } = await count(INFORMATION);
    const other = await (await server.as('telephone')).delete(`/api/contacts/${body.id}`);
    expect(other.status).toBe(404);
    expect((await agent.delete(`/api/contacts/${body.id}`)).status).toBe(204);
    expect(await kept(body.id)).toEqual([]);
    expect((await agent.delete(`/api/contacts/${body.id}`)).status).toBe(404);
  });

  test('stays when it has become a figure', async () => {
    const agent = await server.as('accueil');
    const { body } = await count(INFORMATION);
    await timeIs(server, '2026-11-23T09:20:00+01:00');
    expect((await agent.delete(`/api/contacts/${body.id}`)).status).toBe(404);
    expect(await kept(body.id)).toHaveLength(1);
  });
});

test('motifs come in the order one uses them, nine at most', async () => {
  const agent = await server.as('telephone');
  const ask = async () => (await agent.get<MotifView[]>('/api/contacts/motifs?channel=phone')).body;
  expect(await ask()).toHaveLength(9);
  for (const topic of ['nid-de-poule', 'nid-de-poule', 'lampadaire'])
    await count({ channel: 'phone', topic }, { role: 'telephone' });
  const [first, second] = await ask();
  expect([first!.name, second!.name]).toEqual([
    'Nid-de-poule, chaussée abîmée',
    'Lampadaire éteint, clignotant ou abîmé',
  ]);
});
