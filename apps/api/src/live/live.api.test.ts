import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestClockView } from '@parvis/contract';
import pg from 'pg';
import { act, done } from '../../test/act.js';
import { connected, consoleSocket, type ConsoleSocket, type Heard } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let other: TestServer;
beforeAll(async () => {
  server = await testServer();
  other = await testServer({ beside: server });
});
afterAll(async () => {
  await other.stop();
  await server.stop();
});

const consoles: ConsoleSocket[] = [];
const agent = async (account = 'superviseur', of = server) => {
  const console_ = await consoleSocket(of, account);
  consoles.push(console_);
  return console_;
};
afterEach(() => {
  for (const console_ of consoles.splice(0)) console_.close();
});

const note = async (number: string, of = server) =>
  (await of.as('superviseur')).post(`/api/tickets/${number}/notes`, { text: 'Vu.' });
const hears = (console_: ConsoleSocket, event: Heard) =>
  eventually(() => expect(console_.heard).toContainEqual(event));
const names = ({ heard }: ConsoleSocket) => heard.map(([name]) => name);

describe('a console', () => {
  test('is told of each change in the file it shows, with its new version', async () => {
    const [nadia, karim] = [await agent('accueil'), await agent('service')];
    const { number, version } = await givenTicket(server);
    for (const console_ of [nadia, karim]) expect(await console_.watchTicket(number)).toBe(true);
    await done(act(server, number, 'pause', { reason: 'waiting-third-party' }));
    for (const console_ of [nadia, karim])
      await hears(console_, ['ticket.changed', { number, version: version + 1 }]);
  });

  test('is told nothing of a file it does not show, nor of one it has left', async () => {
    const console_ = await agent();
    const [shown, left] = [await givenTicket(server), await givenTicket(server)];
    await console_.watchTicket(shown.number);
    await console_.watchTicket(left.number);
    console_.socket.emit('ticket.unwatch', { number: left.number });
    expect(await console_.watchTicket('2026-999999')).toBe(false); // answered after what came before
    await note(left.number);
    await note(shown.number);
    await hears(console_, ['ticket.changed', { number: shown.number, version: shown.version + 1 }]);
    // it may have heard of its opening before it left
    expect(console_.heard).not.toContainEqual([
      'ticket.changed',
      { number: left.number, version: left.version + 1 },
    ]);
  });

  test('is told which queue changed, never what is in it', async () => {
    const console_ = await agent('service');
    expect(await console_.watchQueues()).toBe(true);
    const { service } = await givenTicket(server, { subject: 'Loyer de Mme Moreau' });
    await hears(console_, ['queue.changed', { serviceId: service.id }]);
    expect(JSON.stringify(console_.heard)).not.toContain('Moreau');
  });

  test('is told of both queues when a file goes from one to the other', async () => {
    const console_ = await agent();
    const { number, service } = await givenTicket(server);
    await console_.watchQueues();
    console_.heard.length = 0;
    await done(act(server, number, 'qualification', { topic: 'acte' }));
    const { service: now } = await theTicket(server, number);
    await hears(console_, ['queue.changed', { serviceId: service.id }]);
    await hears(console_, ['queue.changed', { serviceId: now.id }]);
  });

  test('a storm in one queue is told less often than it blows, to its end', async () => {
    const console_ = await agent();
    await console_.watchQueues();
    const last = await Promise.all(Array.from({ length: 40 }, () => givenTicket(server)));
    await eventually(() => expect(names(console_)).toContain('queue.changed'));
    const told = console_.heard.length;
    expect(told).toBeLessThan(20);
    await note(last.at(-1)!.number);
    await eventually(() => expect(console_.heard.length).toBeGreaterThan(told));
  });

  test('is told of the last of a crowd of events, and of one that commits after them under an earlier number', async () => {
    const console_ = await agent();
    const [shown, late, others] = [
      await givenTicket(server),
      await givenTicket(server),
      await givenTicket(server),
    ];
    for (const { number } of [shown, late]) expect(await console_.watchTicket(number)).toBe(true);
    const moved = ({ id }: { id: string }, version: number, times = 1) =>
      `with moved as (update ticket set version = ${version} where id = '${id}')
       insert into ticket_event (ticket_id, version, type, at, payload, actor_name)
       select ticket_id, ${version}, type, at, payload, actor_name from ticket_event, generate_series(1, ${times})
       where type = 'TicketOpened' and ticket_id = '${id}'`;
    const slow = new pg.Client({ connectionString: server.database.url });
    await slow.connect();
    try {
      await slow.query('begin');
      await slow.query(moved(late, 8));
      await server.database.rows(moved(others, 7, 250));
      await server.database.rows(moved(shown, 9));
      await hears(console_, ['ticket.changed', { number: shown.number, version: 9 }]);
      await slow.query('commit');
      await hears(console_, ['ticket.changed', { number: late.number, version: 8 }]);
    } finally {
      await slow.end();
    }
  });

  test('on one process hears of what is done on another', async () => {
    const [here, there] = [await agent('service', server), await agent('service', other)];
    const { number, version } = await givenTicket(server);
    for (const console_ of [here, there]) await console_.watchTicket(number);
    await note(number, other);
    for (const console_ of [here, there])
      await hears(console_, ['ticket.changed', { number, version: version + 1 }]);
  });

  test('sees a promise break, once', async () => {
    await timeIs(server, '2026-11-02T10:00:00Z');
    const { number, version } = await givenTicket(server, { channel: 'report' });
    const console_ = await agent('service');
    await console_.watchTicket(number);
    await timeIs(server, '2026-11-05T10:00:00Z');
    await hears(console_, ['ticket.changed', { number, version: version + 1 }]);
    expect((await theTicket(server, number)).commitments).toMatchObject([{ state: 'broken' }]);
    await note(number);
    await hears(console_, ['ticket.changed', { number, version: version + 2 }]);
    const since = console_.heard.filter(
      ([name, event]) => name === 'ticket.changed' && event.version > version,
    );
    expect(since).toHaveLength(2);
  });

  test('sets its clock with the house’s', async () => {
    const consoles_ = [await agent('service', server), await agent('service', other)];
    await timeIs(server, '2026-12-24T10:00:00Z');
    const { offset } = (await (await server.as('admin')).get<TestClockView>('/api/test/clock')).body;
    for (const console_ of consoles_) await hears(console_, ['clock.changed', { offset }]);
  });
});

describe('a server that has lost its ear', () => {
  const cutEars = () =>
    server.database.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'parvis-listener' and datname = current_database()`,
    );
  test('tells its consoles to ask again as soon as it hears again, and goes on', async () => {
    const console_ = await agent();
    const { number, version } = await givenTicket(server);
    await console_.watchTicket(number);
    await cutEars();
    await hears(console_, ['resync', { spreadMs: 1_500 }]);
    await note(number);
    await hears(console_, ['ticket.changed', { number, version: version + 1 }]);
  });

  test('looks for itself every second meanwhile', async () => {
    const console_ = await agent();
    const { number, version } = await givenTicket(server);
    await console_.watchTicket(number);
    await server.database.admit(false);
    try {
      await cutEars();
      await note(number);
      await hears(console_, ['ticket.changed', { number, version: version + 1 }]);
      expect(names(console_)).not.toContain('resync');
    } finally {
      await server.database.admit(true);
    }
    await eventually(() => expect(names(console_)).toContain('resync'));
  });
});

describe('a handshake', () => {
  test('without a session is refused', async () => {
    await expect(connected(server, {})).rejects.toThrow('session/required');
    await expect(connected(server, { cookie: 'parvis_session=guess' })).rejects.toThrow('session/required');
  });

  test('from a page of another site is refused, though the browser sends the cookie', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://pirate.test' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign)
      await expect(consoleSocket(server, 'service', headers)).rejects.toThrow('request/cross-site');
    const own = await consoleSocket(server, 'service', { origin: new URL(server.url).origin });
    expect(own.socket.connected).toBe(true);
    own.close();
  });
});

describe('nonsense sent by a socket', () => {
  test('is refused, and the socket lives on', async () => {
    const console_ = await agent();
    const watch = (event: unknown): Promise<boolean> =>
      console_.socket.timeout(5_000).emitWithAck('ticket.watch', event as { number: string });
    for (const event of [
      null,
      12,
      'x',
      [],
      {},
      { number: null },
      { number: {} },
      { number: '\u0000' },
      { number: 'x'.repeat(100_000) },
    ])
      expect(await watch(event)).toBe(false);
    for (const event of [null, { number: '\u0000' }, { number: [] }])
      console_.socket.emit('ticket.unwatch', event as { number: string });
    const { number } = await givenTicket(server);
    expect(await watch({ number })).toBe(true);
  });
});
