import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnsweredMeanwhileDetails, Problem, ReplyRef, TicketView } from '@parvis/contract';
import { givenTicket, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const reply = async (account: string, number: string, body: object, key?: string) =>
  (await server.as(account)).post<ReplyRef & Problem>(
    `/api/tickets/${number}/messages`,
    body,
    key ? { key } : {},
  );
const answersIn = async (number: string) =>
  (await theTicket(server, number)).timeline.filter(
    (entry) => entry.kind === 'message' && entry.direction === 'out' && !entry.automatic,
  );
const lastSeen = ({ timeline }: TicketView) =>
  timeline.findLast(({ kind }) => kind === 'message')?.id ?? 'none';

describe('an answer that says what its author last saw', () => {
  test('is stopped when a colleague has answered since, and says who', async () => {
    const { number } = await givenTicket(server);
    const { messageId } = (await reply('superviseur', number, { text: 'Réparé demain.', lastSeen: 'none' }))
      .body;
    const { status, body } = await reply('service', number, { text: 'Réparé jeudi.', lastSeen: 'none' });
    const details: Partial<AnsweredMeanwhileDetails> = {
      messages: [
        expect.objectContaining({ id: messageId, by: 'Hélène Marchand', direction: 'out' }) as never,
      ],
    };
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { code: 'message/answered-meanwhile', details },
    });
    expect(await answersIn(number)).toHaveLength(1);
  });

  test('leaves once he has seen it', async () => {
    const { number } = await givenTicket(server);
    const { messageId } = (await reply('superviseur', number, { text: 'Réparé demain.' })).body;
    expect((await reply('service', number, { text: 'Et la rue aussi.', lastSeen: messageId })).status).toBe(
      201,
    );
  });

  test('is not stopped by his own words', async () => {
    const { number } = await givenTicket(server);
    for (const text of ['Bonjour.', 'J’ajoute ceci.'])
      expect((await reply('service', number, { text, lastSeen: 'none' })).status).toBe(201);
  });

  test('of two sent in the same instant one leaves', async () => {
    const { number } = await givenTicket(server);
    const answers = await Promise.all(
      ['service', 'superviseur', 'accueil', 'telephone'].map((account) =>
        reply(account, number, { text: `Bonjour, de ${account}.`, lastSeen: 'none' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await answersIn(number)).toHaveLength(1);
  });

  test('sent again after its answer was lost, is answered as the first time', async () => {
    const { number } = await givenTicket(server);
    const first = await reply('service', number, { text: 'Bonjour.', lastSeen: 'none' }, 'lost');
    await reply('superviseur', number, { text: 'Bonjour aussi.' });
    const seen = lastSeen(await theTicket(server, number));
    const again = await reply('service', number, { text: 'Bonjour.', lastSeen: seen }, 'lost');
    expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
    expect(await answersIn(number)).toHaveLength(2);
  });

  test('a refusal does not use up its key', async () => {
    const { number } = await givenTicket(server);
    const { messageId } = (await reply('superviseur', number, { text: 'Réparé demain.' })).body;
    expect((await reply('service', number, { text: 'Jeudi.', lastSeen: 'none' }, 'stopped')).status).toBe(
      409,
    );
    expect((await reply('service', number, { text: 'Jeudi.', lastSeen: messageId }, 'stopped')).status).toBe(
      201,
    );
  });
});

test('programs that say nothing of what they saw are let through', async () => {
  const { number } = await givenTicket(server);
  await reply('superviseur', number, { text: 'Réparé demain.' });
  expect((await reply('service', number, { text: 'Réparé.' })).status).toBe(201);
});
