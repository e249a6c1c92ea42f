import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LogContactBody, TicketRef } from '@parvis/contract';
import { givenTicket, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const aReport = () =>
  givenTicket(server, { channel: 'phone', resident: { lastName: 'Moreau', phones: ['0465712000'] } });
const log = async (number: string, body: LogContactBody, options = {}) =>
  (await server.as('superviseur')).post<TicketRef>(`/api/tickets/${number}/contacts`, body, options);
const answerOf = async (number: string) =>
  (await theTicket(server, number)).commitments.find(({ kind }) => kind === 'answer')!;

describe('a contact on a file', () => {
  test('a call of ours that reached the resident keeps the answer, and its agent takes charge', async () => {
    const { number } = await aReport();
    const { status } = await log(number, {
      channel: 'phone',
      direction: 'out',
      outcome: 'reached',
      text: 'Rappelé : passage mardi.',
    });
    expect(status).toBe(201);
    expect(await answerOf(number)).toMatchObject({ state: 'kept' });
    const ticket = await theTicket(server, number);
    expect(ticket).toMatchObject({ status: 'open', assignee: { name: 'Hélène Marchand' } });
    expect(ticket.timeline).toContainEqual(
      expect.objectContaining({
        kind: 'contact',
        direction: 'out',
        outcome: 'reached',
        text: 'Rappelé : passage mardi.',
      }),
    );
  });

  test.each<LogContactBody>([
    { channel: 'phone', direction: 'out', outcome: 'not-reached' },
    { channel: 'phone', direction: 'out', outcome: 'message-left' },
    { channel: 'phone', direction: 'out' },
    { channel: 'desk', direction: 'in', text: 'L’usager est repassé.' },
    { channel: 'phone', direction: 'in', outcome: 'reached' },
  ])('%j is counted and answers nothing', async (body) => {
    const { number } = await aReport();
    expect((await log(number, body)).status).toBe(201);
    expect(await answerOf(number)).toMatchObject({ state: 'running', keptAt: null });
    expect((await theTicket(server, number)).assignee).toBeNull();
  });

  test('what took place earlier keeps the promise as of then', async () => {
    const { number } = await aReport();
    const at = new Date(Date.now() - 60_000).toISOString();
    await log(number, { channel: 'desk', direction: 'out', outcome: 'reached', at });
    expect((await answerOf(number)).keptAt).toBe(at);
  });

  test('sent twice with its key, it is one contact', async () => {
    const { number } = await aReport();
    const body: LogContactBody = { channel: 'phone', direction: 'out', outcome: 'reached' };
    const [first, second] = [await log(number, body, { key: 'un' }), await log(number, body, { key: 'un' })];
    expect(second.body).toEqual(first.body);
    const { n } = await server.database.row<{ n: number }>(
      `select count(*)::int as n from contact where direction = 'out' and ticket_id = $1`,
      [first.body.id],
    );
    expect(n).toBe(1);
  });

  test('one to come, of no channel, or by who may only read, is refused', async () => {
    const { number } = await aReport();
    const { refused } = await server.as('superviseur');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await refused(log(number, { channel: 'phone', direction: 'out', at: tomorrow }))).toMatchObject({
      code: 'ticket/received-in-future',
    });
    expect(await refused(log(number, { channel: 'fax' as never, direction: 'out' }))).toMatchObject({
      code: 'request/invalid',
    });
    const reader = await server.as('qualite');
    expect(
      await refused(reader.post(`/api/tickets/${number}/contacts`, { channel: 'phone', direction: 'in' })),
    ).toMatchObject({ code: 'access/forbidden' });
  });
});
