import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef } from '@parvis/contract';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

/** What a program that is wrong, or means harm, puts where something else is expected. */
const ODD: unknown[] = [
  null,
  true,
  -1,
  1e300,
  '',
  ' ',
  'licorne',
  '\u0000',
  '\ud800',
  'é'.repeat(400),
  "'; drop table ticket; --",
  '0199d1f0-0000-7000-8000-000000000001',
  '2026-11-31T10:00:00Z',
  '2199-12-31T23:59:59Z',
  [],
  [null],
  [['mon']],
  {},
  { length: 3 },
  { a: { b: { c: 1 } } },
];

const lamp = { channel: 'phone', subject: 'Lampadaire éteint', description: '' };
const budget = { clock: 'continuous', within: 'PT1H', startedAt: '2026-11-02T10:00:00Z' };
const calendar = { timeZone: 'Europe/Paris', holidays: 'none', opening: {} };

/** a route, a body it takes, and the places in it to put something odd */
const POSTED: [path: string, body: object, places: string][] = [
  ['/api/session', { email: 'a@b.test', password: 'a' }, 'email password'],
  [
    '/api/tickets',
    lamp,
    'channel subject description topic service site residentId resident location receivedAt resident.firstName resident.emails resident.phones resident.address location.lat location.lon location.address',
  ],
  [
    '/api/commitments/preview',
    { ...budget, calendar },
    'clock within unit rollOver startedAt pauses calendar calendarId',
  ],
  [
    '/api/commitments/preview',
    { ...budget, calendar },
    'calendar.timeZone calendar.holidays calendar.opening calendar.opening.mon calendar.workingDays calendar.closures calendar.exceptionalOpenings',
  ],
];
const ON_A_FILE: [method: 'post' | 'put', noun: string, body: object, places: string][] = [
  ['post', 'notes', { text: 'a' }, 'text'],
  ['post', 'messages', { text: 'a' }, 'text channel incident'],
  ['post', 'contacts', { channel: 'phone', direction: 'out' }, 'channel direction outcome text at'],
  ['put', 'qualification', {}, 'topic service nature'],
  ['put', 'assignment', {}, 'agentId service'],
  ['put', 'pause', { reason: 'waiting-third-party' }, 'reason question until'],
  ['put', 'resolution', { outcome: 'a' }, 'outcome incident'],
  ['put', 'incident', { with: '2026-000001' }, 'with'],
  ['put', 'closure', { reason: 'done' }, 'reason message'],
];
const ASKED: [path: string, names: string][] = [
  ['/api/tickets', 'after limit status service topic channel assignee due'],
  ['/api/intake', 'after limit state'],
  ['/api/outbox', 'after limit'],
  ['/api/agents', 'service'],
  ['/api/addresses', 'q lat lon'],
];
const NAMED = [
  '/api/tickets/',
  '/api/messages/',
  '/api/attachments/',
  '/api/intake/',
  '/api/incidents/',
  '/api/outbox/',
];

function put(body: object, place: string, value: unknown): object {
  const [first, ...rest] = place.split('.');
  const inside = (body as Record<string, object>)[first!] ?? {};
  return { ...body, [first!]: rest.length === 0 ? value : put(inside, rest.join('.'), value) };
}
const asText = (value: unknown): string =>
  encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed());
const cases = (places: string) =>
  places.split(' ').flatMap((place) => ODD.map((value): [string, unknown] => [place, value]));
const fault = (what: string, status: number): string[] => (status < 500 ? [] : [`${what}: ${status}`]);

describe('an odd value', () => {
  test.each(POSTED)('posted to %s is taken or refused, and upsets nothing', async (path, body, places) => {
    const agent = await server.as('superviseur');
    const asked = cases(places).map(async ([place, value]) => {
      const { status } = await agent.post(path, put(body, place, value));
      return fault(`${place} = ${JSON.stringify(value)}`, status);
    });
    expect((await Promise.all(asked)).flat()).toEqual([]);
  });

  test.each(ON_A_FILE)(
    '%s to the %s of a file is taken or refused, and leaves a file that opens',
    async (method, noun, body, places) => {
      const agent = await server.as('superviseur');
      const resident = { emails: ['lucie.moreau@exemple.test'] };
      const asked = cases(places).map(async ([place, value]) => {
        const { number, version } = (await agent.post<TicketRef>('/api/tickets', { ...lamp, resident })).body;
        const path = `/api/tickets/${number}`;
        const { status } = await agent[method](`${path}/${noun}`, put(body, place, value), {
          ifMatch: version,
        });
        const page = await agent.get(path);
        const what = `${place} = ${JSON.stringify(value)}`;
        return [...fault(what, status), ...fault(`the page after ${what}`, page.status)];
      });
      expect((await Promise.all(asked)).flat()).toEqual([]);
    },
  );

  test('in an address names nothing', async () => {
    const agent = await server.as('superviseur');
    const queries = ASKED.flatMap(([path, names]) =>
      cases(names).map(([name, value]) => `${path}?${name}=${asText(value)}`),
    );
    const paths = NAMED.flatMap((path) => ODD.map((value) => `${path}${asText(value)}`));
    const asked = [...queries, ...paths].map(async (url) => fault(url, (await agent.get(url)).status));
    expect((await Promise.all(asked)).flat()).toEqual([]);
  });

  test('left every file where it can be listed', async () => {
    const agent = await server.as('superviseur');
    expect((await agent.get('/api/tickets?status=all&limit=200')).status).toBe(200);
    expect(server.warnings.filter((line) => line.includes('unexpected error'))).toEqual([]);
  });
});
