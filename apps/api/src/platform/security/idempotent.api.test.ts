import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageRef, TicketRef } from '@parvis/contract';
import { givenTicket, theTicket } from '../../../test/given.js';
import { testServer, type TestServer } from '../../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const lamp = { channel: 'phone', subject: 'Lampadaire éteint', description: 'Devant le 12.' };
const open = async (key: string, body: object = lamp, account = 'accueil') =>
  (await server.as(account)).post<TicketRef>('/api/tickets', body, { key });
const tickets = async () =>
  (await server.database.row<{ n: number }>('select count(*)::int as n from ticket')).n;
const age = (key: string, by: string) =>
  server.database.rows(`update idempotency_key set created_at = created_at - $2::interval where key = $1`, [
    key,
    by,
  ]);

describe('a creation sent again with its key', () => {
  test('brings the same answer, and creates nothing', async () => {
    const first = await open('appel-1');
    const before = await tickets();
    const second = await open('appel-1');
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await tickets()).toBe(before);
  });

  test('brings the same answer though what it asked for is gone since', async () => {
    const called = { ...lamp, topic: 'lampadaire' };
    const first = await open('appel-0', called);
    await server.database.rows(`update topic set active = false where slug = 'lampadaire'`);
    expect(await open('appel-0', called)).toMatchObject({ status: 201, body: first.body });
    await server.database.rows(`update topic set active = true where slug = 'lampadaire'`);
  });

  test('with another body is refused: the key was used', async () => {
    await open('appel-2');
    const agent = await server.as('accueil');
    const other = open('appel-2', { ...lamp, subject: 'Autre lampadaire éteint' });
    expect(await agent.refused(other)).toMatchObject({ status: 422, code: 'idempotency/key-reused' });
  });

  test('four times at once opens one file; who is too early is asked to wait', async () => {
    const before = await tickets();
    const answers = await Promise.all([1, 2, 3, 4].map(() => open('appel-3')));
    expect(await tickets()).toBe(before + 1);
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => body.number)).size).toBe(1);
    const early = answers.filter(({ status }) => status !== 201);
    for (const { status, body } of early)
      expect({ status, body }).toMatchObject({ status: 409, body: { code: 'idempotency/in-flight' } });
    expect((await open('appel-3')).body).toEqual(made[0]!.body);
  });

  test('is its own for each agent and each file', async () => {
    const [mine, theirs] = [await open('appel-4'), await open('appel-4', lamp, 'telephone')];
    expect(theirs.body.number).not.toBe(mine.body.number);
    const agent = await server.as('accueil');
    const notes = [mine, theirs].map(({ body }) =>
      agent.post<TicketRef>(`/api/tickets/${body.number}/notes`, { text: 'Rappelé.' }, { key: 'appel-4' }),
    );
    expect((await Promise.all(notes)).map(({ status }) => status)).toEqual([201, 201]);
  });

  test('a refusal is not remembered: the same key serves the corrected request', async () => {
    const agent = await server.as('accueil');
    expect(await agent.refused(open('appel-5', { ...lamp, topic: 'licorne' }))).toMatchObject({
      status: 422,
    });
    expect((await open('appel-5', { ...lamp, topic: 'lampadaire' })).status).toBe(201);
  });

  test('a message is written once, a note too', async () => {
    const { number } = await givenTicket(server);
    const agent = await server.as('accueil');
    for (let time = 0; time < 3; time += 1) {
      await agent.post<MessageRef>(`/api/tickets/${number}/messages`, { text: 'Bonjour.' }, { key: 'm' });
      await agent.post<TicketRef>(`/api/tickets/${number}/notes`, { text: 'Répondu.' }, { key: 'n' });
    }
    const kinds = (await theTicket(server, number)).timeline.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'message')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'note')).toHaveLength(1);
  });

  test('is forgotten after a day, and swept by those that come after', async () => {
    const first = await open('appel-6');
    await age('appel-6', '23 hours 59 minutes');
    expect((await open('appel-6')).body).toEqual(first.body);
    await age('appel-6', '1 day');
    const again = await open('appel-6', { ...lamp, subject: 'Une tout autre demande' });
    expect(again.status).toBe(201);
    expect(again.body.number).not.toBe(first.body.number);
    await age('appel-6', '2 days');
    for (let n = 0; n < 20; n++) await open(`appel-7-${n}`);
    expect(await server.database.rows(`select 1 from idempotency_key where key = 'appel-6'`)).toEqual([]);
  });

  test('a key of no length or of more than two hundred characters is refused', async () => {
    const agent = await server.as('accueil');
    for (const key of ['', 'k'.repeat(201)])
      expect(await agent.refused(open(key))).toMatchObject({
        status: 400,
        details: { fields: [{ path: 'Idempotency-Key' }] },
      });
    expect((await open('k'.repeat(200))).status).toBe(201);
  });
});
