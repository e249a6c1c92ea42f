import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef } from '@parvis/contract';
import { apiClient, type ApiClient } from '../../test/api-client.js';
import { theTicket } from '../../test/given.js';
import { signIn } from '../../test/sign-in.js';
import { statementsOf, TELLING } from '../../test/statements.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ env: TELLING });
});
afterAll(() => server.stop());

const lamp = {
  channel: 'phone',
  subject: 'Lampadaire éteint',
  description: 'Devant le 12.',
  topic: 'lampadaire',
};
const open = (client: ApiClient, body: object = lamp, key: string = randomUUID()) =>
  client.post<TicketRef>('/api/tickets', body, { key });
const tickets = async () =>
  (await server.database.row<{ n: number }>('select count(*)::int as n from ticket')).n;
const mail = (account: string) => `${account}@demo.parvis.test`;

/** An account the process remembers, which opened a file in one packet just now. */
async function remembered(account: string): Promise<ApiClient> {
  const client = await server.as(account);
  expect((await open(client)).status).toBe(201);
  const sent = await statementsOf(server, account, (asking, { headers }) =>
    asking.post('/api/tickets', lamp, { headers, key: randomUUID() }),
  );
  // and at times a word to the readers
  expect(sent.slice(0, 3).map((sql) => sql.split(' ')[0])).toEqual(['begin', 'with', 'commit']);
  expect(sent.slice(3).filter((sql) => !sql.includes('pg_notify'))).toEqual([]);
  return client;
}

describe('a file opened by what is remembered of who opens it', () => {
  const CHANGES: [string, string, string, number, string][] = [
    [
      'whose token was revoked',
      'isabelle.garnier',
      `update api_token set revoked_at = created_at where account_id = $1`,
      401,
      'session/required',
    ],
    [
      'whose account was closed',
      'olivier.chabert',
      `update account set active = false where id = $1`,
      401,
      'session/required',
    ],
    [
      'who may only read now',
      'accueil',
      `update account_grant set role = 'elected' where account_id = $1`,
      403,
      'access/forbidden',
    ],
  ];

  test.each(CHANGES)('%s is refused, and there is none', async (_, account, change, status, code) => {
    const client = await remembered(account);
    const before = await tickets();
    await server.database.rows(change.replace('$1', '(select id from account where email = $1)'), [
      mail(account),
    ]);
    for (let time = 0; time < 2; time += 1)
      expect(await client.refused(open(client))).toMatchObject({ status, code });
    expect(await tickets()).toBe(before);
  });

  test('who may again is let in again, at once', async () => {
    const role = (name: string) =>
      server.database.rows(
        `update account_grant set role = $2 where account_id = (select id from account where email = $1)`,
        [mail('service'), name],
      );
    const agent = await server.as('service');
    await role('elected');
    expect(await agent.refused(open(agent))).toMatchObject({ code: 'access/forbidden' });
    await role('service');
    expect((await open(agent)).status).toBe(201);
  });

  test('whose session has ended is refused, and there is none', async () => {
    const { cookie } = await signIn(server, 'service');
    const client = apiClient(() => server.url, { cookie });
    for (let time = 0; time < 2; time += 1) expect((await open(client)).status).toBe(201);
    const before = await tickets();
    await server.database.rows(
      `update session set expires_at = now() - interval '1 second' where account_id =
         (select id from account where email = $1)`,
      [mail('service')],
    );
    expect(await client.refused(open(client))).toMatchObject({ status: 401, code: 'session/required' });
    expect(await tickets()).toBe(before);
  });

  test('is signed by his name as it is now', async () => {
    const client = await remembered('telephone');
    await server.database.rows(`update account set last_name = 'Renommé' where email = $1`, [
      mail('telephone'),
    ]);
    const { body } = await open(client);
    const { actor_name } = await server.database.row<{ actor_name: string }>(
      `select actor_name from ticket_event where ticket_id = $1 and type = 'TicketOpened'`,
      [body.id],
    );
    expect(actor_name).toMatch(/ Renommé$/);
  });
});

describe('a file opened by what is remembered of where it goes', () => {
  test('goes where it would now, as soon as that has changed', async () => {
    const client = await remembered('superviseur');
    const { name } = await server.database.row<{ name: string }>(
      `update topic t set service_id = s.id from (select * from service order by slug) s
       where t.slug = 'lampadaire' and s.id <> t.service_id returning s.name`,
    );
    const { body } = await open(client);
    expect((await theTicket(server, body.number)).service.name).toBe(name);
    await server.database.rows(`update topic set active = false where slug = 'lampadaire'`);
    expect(await client.refused(open(client))).toMatchObject({ status: 422, code: 'ticket/unknown-topic' });
    await server.database.rows(`update topic set active = true where slug = 'lampadaire'`);
  });

  test.each([
    ['for a resident nobody knows', { residentId: randomUUID() }, 'resident/not-found'],
    [
      'received tomorrow',
      { receivedAt: new Date(Date.now() + 86_400_000).toISOString() },
      'ticket/received-in-future',
    ],
  ])('%s is refused with the reason', async (_, more, code) => {
    const client = await remembered('superviseur');
    expect(await client.refused(open(client, { ...lamp, ...more }))).toMatchObject({ code });
  });

  test('has its resident: one known, or one without an address, new each time', async () => {
    const client = await remembered('superviseur');
    const named = { ...lamp, resident: { lastName: 'Roy', phones: ['06 12 34 56 78'] } };
    const [first, second] = [await open(client, named), await open(client, named)];
    const residents = await Promise.all(
      [first, second].map(async ({ body }) => (await theTicket(server, body.number)).resident!),
    );
    expect(residents).toMatchObject([{ lastName: 'Roy' }, { lastName: 'Roy' }]);
    expect(residents[0]!.id).not.toBe(residents[1]!.id);
    const known = await open(client, { ...lamp, residentId: residents[0]!.id });
    expect((await theTicket(server, known.body.number)).resident!.id).toBe(residents[0]!.id);
  });

  test('answers with the number it was written with, also when sent again', async () => {
    const client = await remembered('superviseur');
    const first = await open(client, lamp, 'appel');
    expect(first.body).toEqual({
      id: expect.any(String),
      number: expect.stringMatching(/^\d{4}-\d{6}$/),
      version: 1,
    });
    expect((await theTicket(server, first.body.number)).id).toBe(first.body.id);
    expect((await open(client, lamp, 'appel')).body).toEqual(first.body);
    expect(await client.refused(open(client, { ...lamp, subject: 'Autre' }, 'appel'))).toMatchObject({
      code: 'idempotency/key-reused',
    });
  });
});
