import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountId, act } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';
import { ADRIFT } from './adrift.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const AGENTS = ['service', 'patrick.thevenet', 'accueil', 'telephone', 'superviseur'];
const SERVICES = ['voirie', 'cadre-de-vie', 'accueil'];
const TOPICS = ['lampadaire', 'nid-de-poule', 'acte'];
const START = Date.parse('2026-11-02T08:00:00Z');

/** mulberry32: a sequence that fails can be run again */
function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit: number) => Math.floor(next() * limit),
    of: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!,
  };
}

/** The town's clock moves with the test's own count of minutes. */
let now = START;

test.each([1, 2, 3])(
  'whatever happens, no open file is out of everybody’s sight (seed %i)',
  async (seed) => {
    const chance = random(seed);
    now += 86_400_000;
    await timeIs(server, new Date(now));
    const ids = new Map(
      await Promise.all(AGENTS.map(async (name) => [name, await accountId(server, name)] as const)),
    );
    const numbers = (await Promise.all(Array.from({ length: 6 }, () => givenTicket(server)))).map(
      ({ number }) => number,
    );
    const admin = await server.as('admin');
    const someone = () => ids.get(chance.of(AGENTS))!;
    // as the command does, without the seconds its process takes to start
    const setActive = async (active: boolean) => {
      await server.database.rows('update account set active = $2 where id = $1', [
        ids.get('telephone'),
        active,
      ]);
      await server.database.rows(`select pg_notify('parvis_events', '')`);
    };

    /** some are refused by the rules: they are part of what may happen */
    const happenings: ((number: string, as: string) => Promise<unknown>)[] = [
      (number, as) => act(server, number, 'assignment', { agentId: someone() }, { as }),
      (number, as) => act(server, number, 'assignment', { agentId: null }, { as }),
      (number, as) => act(server, number, 'assignment', { service: chance.of(SERVICES) }, { as }),
      (number, as) => act(server, number, 'qualification', { topic: chance.of(TOPICS) }, { as }),
      (number, as) => act(server, number, 'closure', { reason: 'no-action' }, { as }),
      (number, as) => act(server, number, 'closure', undefined, { as }),
      (number, as) => act(server, number, 'resolution', { outcome: 'Fait.' }, { as }),
      (number, as) => act(server, number, 'pause', { reason: 'waiting-third-party' }, { as }),
      (number, as) => act(server, number, 'pause', undefined, { as }),
      async (_number, as) => (await server.as(as)).post('/api/tickets/next', {}),
      async (number, as) => (await server.as(as)).post(`/api/tickets/${number}/notes`, { text: 'Vu.' }),
      () =>
        admin.put(`/api/absences/${someone()}`, {
          startsAt: new Date(now + chance.below(60) * 60_000).toISOString(),
          endsAt: new Date(now + (61 + chance.below(120)) * 60_000).toISOString(),
          standInId: someone(),
        }),
      () => admin.delete(`/api/absences/${someone()}`),
      () => setActive(false),
      () => setActive(true),
      () => timeIs(server, new Date((now += chance.below(40) * 60_000))),
    ];
    for (let step = 0; step < 60; step++) {
      const [first, second] = [chance.of(happenings), chance.of(happenings)];
      // supervisors see what others would be refused for
      const as = () => chance.of(['superviseur', 'superviseur', 'accueil', 'service']);
      await Promise.allSettled([first(chance.of(numbers), as()), second(chance.of(numbers), as())]);
      await eventually(async () => expect(await server.database.rows(ADRIFT, [new Date(now)])).toEqual([]));
    }
    const moved = await server.database.rows(
      `select 1 from ticket_event where type = 'TicketAssigned' and payload ? 'because'`,
    );
    expect(moved.length).toBeGreaterThan(3);
    await setActive(true);
  },
  120_000,
);
