import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef, TicketView } from '@parvis/contract';
import type { Answer, ApiClient } from '../api-client.js';
import { givenTicket, theTicket } from '../given.js';
import { statementsOf, TELLING } from '../statements.js';
import { testServer, type TestServer } from '../test-server.js';

/**
 * What each screen and command costs the database. A screen whose count grows with what it shows asks once per row; a
 * command that needs one more says so here. Plans are looked at beside the queries (`*-plan.db.test.ts`).
 */
let server: TestServer;
let busy: TicketView;
let quiet: TicketView;
beforeAll(async () => {
  server = await testServer({ env: TELLING });
  quiet = await aFile(1);
  busy = await aFile(12);
});
afterAll(() => server.stop());

/** A file of a resident of its own, with so much said and done on it, and so many neighbours. */
async function aFile(much: number): Promise<TicketView> {
  const resident = { firstName: 'Ève', lastName: `Tissot ${much}`, emails: [`eve${much}@exemple.test`] };
  const location = { lat: 45.12 + much / 1000, lon: 4.84, address: '12 rue des Tanneurs' };
  const file = await givenTicket(server, { resident, location });
  const agent = await server.as('superviseur');
  for (let n = 0; n < much; n++) {
    await agent.post(`/api/tickets/${file.number}/notes`, { text: `Note ${n}` });
    await agent.post(`/api/tickets/${file.number}/messages`, { text: `Réponse ${n}` });
    await givenTicket(server, { resident: undefined, residentId: file.resident!.id, location });
  }
  return theTicket(server, file.number);
}

interface Screen {
  path: (file: TicketView) => string;
  most: number;
}
const SCREENS: Record<string, Screen> = {
  'the queue': { path: () => '/api/tickets?limit=50', most: 2 },
  'the queue of a service': { path: () => '/api/tickets?service=voirie&assignee=none', most: 2 },
  'a search': {
    path: (file) => `/api/tickets?q=${encodeURIComponent(file.resident!.lastName!)}`,
    most: 5,
  },
  // seven questions, and the two ends of the one instant they see
  'a file': { path: (file) => `/api/tickets/${file.number}`, most: 9 },
  'what is near it': { path: (file) => `/api/tickets/${file.number}/nearby`, most: 3 },
  'drafts on it': { path: (file) => `/api/tickets/${file.number}/drafts`, most: 3 },
  engagements: { path: () => '/api/engagements', most: 3 },
  'what is due': { path: () => '/api/engagements/lines?limit=50', most: 4 },
  'what waits': { path: () => '/api/engagements/queues', most: 2 },
  'the day': { path: () => '/api/quality/day', most: 3 },
  'the on-time rate': { path: () => '/api/quality/on-time', most: 3 },
  'who is at work': { path: () => '/api/presence', most: 2 },
  'a resident looked for': { path: () => '/api/residents?q=tissot', most: 2 },
  'his card': { path: (file) => `/api/residents/${file.resident!.id}`, most: 4 },
  'what an entry would promise': { path: () => '/api/placement?channel=phone&topic=lampadaire', most: 4 },
  motifs: { path: () => '/api/contacts/motifs?channel=phone', most: 2 },
  topics: { path: () => '/api/topics', most: 2 },
  views: { path: () => '/api/views', most: 2 },
  'who is signed in': { path: () => '/api/session', most: 4 },
  'held mail': { path: () => '/api/intake?state=held', most: 2 },
  outbox: { path: () => '/api/outbox', most: 3 },
};

type Ask = (path: string) => ReturnType<typeof statementsOf>;
const ask: Ask = (path) =>
  statementsOf(server, 'superviseur', (client, options) => client.get(path, options));
/** once what it may keep has been asked */
const cost: Ask = async (path) => {
  await ask(path);
  return ask(path);
};

describe('a screen', () => {
  test.each(Object.entries(SCREENS))(
    '%s asks no more for much than for little',
    async (_, { path, most }) => {
      const [little, much] = [await cost(path(quiet)), await cost(path(busy))];
      expect(much.length).toBe(little.length);
      expect(much.length).toBeLessThanOrEqual(most);
    },
  );

  test('none of them leafs through rows it does not show, or counts a table', async () => {
    const all = await Promise.all(Object.values(SCREENS).map(({ path }) => cost(path(busy))));
    const sent = all.flat();
    expect(sent.filter((sql) => /\boffset\b/i.test(sql))).toEqual([]);
    const counts = sent.filter((sql) => /count\(\*\)/i.test(sql));
    // a short range of an index: the files of one resident, or of one incident; of a period, the promises due in it
    const inRange = /(resident|incident)_id = |c\.due_at > /;
    expect(counts.filter((sql) => !/\blimit \d+/.test(sql) && !inRange.test(sql))).toEqual([]);
  });
});

type Command = (client: ApiClient, options: { headers: Record<string, string> }) => Promise<Answer<unknown>>;

const HOLE = { channel: 'phone', subject: 'Trou', description: 'Un trou.', topic: 'lampadaire' };

describe('a command is one transaction of few round trips', () => {
  const fresh = async () => givenTicket(server, { topic: 'lampadaire' });
  const COMMANDS: [string, number, () => Promise<Command>][] = [
    [
      'a file opened',
      9,
      async () => (client, options) =>
        client.post<TicketRef>(
          '/api/tickets',
          { ...HOLE, resident: { lastName: 'Roy', emails: ['roy@exemple.test'] } },
          options,
        ),
    ],
    [
      'a file opened as one was before it (beginning, writes, commit, a word to the readers)',
      4,
      async () => {
        const open: Command = (client, options) =>
          client.post<TicketRef>(
            '/api/tickets',
            { ...HOLE, resident: { lastName: 'Roy', phones: ['06 12 34 56 78'] } },
            { headers: { 'idempotency-key': randomUUID(), ...options.headers } },
          );
        await open(await server.as('superviseur'), { headers: {} });
        return open;
      },
    ],
    [
      'an answer',
      12,
      async () => {
        const { number } = await fresh();
        return (client, options) =>
          client.post(`/api/tickets/${number}/messages`, { text: 'Fait.' }, options);
      },
    ],
    [
      'a note',
      7,
      async () => {
        const { number } = await fresh();
        return (client, options) => client.post(`/api/tickets/${number}/notes`, { text: 'Vu.' }, options);
      },
    ],
    [
      'the next file',
      10,
      async () => {
        await fresh();
        return (client, options) => client.post('/api/tickets/next', {}, options);
      },
    ],
  ];

  test.each(COMMANDS)('%s: %i statements at most', async (_, most, prepare) => {
    const ask = await prepare();
    const sent = await statementsOf(server, 'superviseur', ask);
    expect(sent.length).toBeLessThanOrEqual(most);
    expect(sent.filter((sql) => /^(start transaction|begin)/i.test(sql))).toHaveLength(1);
  });
});
