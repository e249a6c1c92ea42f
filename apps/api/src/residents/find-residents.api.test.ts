import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ResidentMatches, TicketPage, TicketRef, TicketView } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  const agent = await server.as('superviseur');
  const resident = {
    firstName: 'Anne-Élise',
    lastName: "D'Hérouville",
    phones: ['06 98 76 54 32'],
    emails: ['Anne.Elise@exemple.test'],
    address: '3 quai des Bateliers',
  };
  const body = { channel: 'phone', subject: 'Trou', description: 'Un trou.', service: 'ccas', resident };
  await agent.post<TicketRef>('/api/tickets', body);
});
afterAll(() => server.stop());

const found = async (q: string, role = 'accueil') => {
  const agent = await server.as(role as 'superviseur');
  const { body } = await agent.get<ResidentMatches>(`/api/residents?q=${encodeURIComponent(q)}`);
  return body.items.map(({ lastName }) => lastName);
};

describe('someone known is found', () => {
  test.each([
    'herouville',
    'HÉROUVILLE anne',
    'anne elise',
    'hérouv',
    "d'hérouville",
    '0698765432',
    '06 98 76 54',
    '+33 6 98 76 54 32',
    '0033698765432',
    '98 76 54 32',
    'anne.elise@exemple.test',
    'Anne.Elise@ex',
  ])('by %s', async (typed) => {
    expect(await found(typed)).toEqual(["D'Hérouville"]);
  });

  test.each(['', 'h', '06', '%', '_', 'herouville dupont', 'x@exemple.test', '%@%'])(
    'not by %j',
    async (typed) => {
      expect(await found(typed)).toEqual([]);
    },
  );

  test('with how to reach him and nothing he asked, whatever the sector of his files', async () => {
    const agent = await server.as('accueil');
    const { body } = await agent.get<ResidentMatches>('/api/residents?q=herouville');
    expect(body.items).toEqual([
      {
        id: expect.any(String),
        name: "Anne-Élise D'Hérouville",
        firstName: 'Anne-Élise',
        lastName: "D'Hérouville",
        emails: ['anne.elise@exemple.test'],
        phones: ['+33698765432'],
        address: '3 quai des Bateliers',
      },
    ]);
  });

  test.each(['qualite', 'dpo', 'admin'])('not by %s, who opens no file', async (role) => {
    const agent = await server.as(role as 'superviseur');
    expect((await agent.get('/api/residents?q=herouville')).status).toBe(403);
  });

  test.each([
    ['in another script, from right to left', 'ليلى', 'بن سالم'],
    ['with a sign no letter is', 'Zoé 🌻', 'Dupré'],
    ['with marks of direction in it', '\u202eeilE', 'Roux\u200f'],
  ])('%s, as he is called; and his file by it', async (_, firstName, lastName) => {
    const agent = await server.as('superviseur');
    const resident = { firstName, lastName };
    const body = { channel: 'desk', subject: 'Carte', description: 'Une carte.', service: 'ccas', resident };
    const { body: opened } = await agent.post<TicketRef>('/api/tickets', body);
    expect(await found(lastName)).toEqual([lastName]);
    const { body: file } = await agent.get<TicketView>(`/api/tickets/${opened.number}`);
    expect(file.resident).toMatchObject({ firstName, lastName });
    await eventually(async () => {
      const { body: page } = await agent.get<TicketPage>(`/api/tickets?q=${encodeURIComponent(lastName)}`);
      expect(page.items.map(({ number }) => number)).toEqual([opened.number]);
    });
  });
});
