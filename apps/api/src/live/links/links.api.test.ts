import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { consoleSocket, type ConsoleSocket } from '../../../test/console-socket.js';
import { eventually } from '../../../test/eventually.js';
import { givenTicket } from '../../../test/given.js';
import { sees, told } from '../../../test/presence.js';
import { redisIsHere, testRedis, type TestRedis } from '../../../test/redis.js';
import { testServer, type TestServer } from '../../../test/test-server.js';

let redis: TestRedis | null = null;
let server: TestServer;
let other: TestServer;
const consoles: ConsoleSocket[] = [];
const agent = async (account: string, of: TestServer) => {
  const console_ = await consoleSocket(of, account);
  consoles.push(console_);
  return console_;
};
afterEach(() => {
  for (const console_ of consoles.splice(0)) console_.close();
});
/** One in each process, before the same file. */
const both = async () => {
  const { number } = await givenTicket(server);
  const [nadia, karim] = [await agent('accueil', server), await agent('service', other)];
  for (const console_ of [nadia, karim]) {
    await console_.watchTicket(number);
    console_.socket.io.on('reconnect', () => void console_.watchTicket(number));
  }
  for (const console_ of [nadia, karim]) await sees(console_, 'Nadia P. viewing', 'Karim L. viewing');
  return { number, nadia, karim };
};

const linked = (): Record<string, string> => (redis ? { REDIS_URL: redis.url } : {});
const startTwo = async () => {
  server = await testServer({ env: linked() });
  other = await testServer({ beside: server, env: linked() });
};
const stopTwo = async () => {
  await other.stop();
  await server.stop();
};

/** The same, whatever links them. */
const tellEachOther = async () => {
  const { number, nadia, karim } = await both();
  karim.socket.emit('ticket.presence', { number, doing: 'reply' });
  await sees(nadia, 'Nadia P. viewing', 'Karim L. reply');
  karim.socket.emit('ticket.presence', { number, doing: 'note' });
  await sees(nadia, 'Nadia P. viewing', 'Karim L. note');
  karim.socket.emit('ticket.unwatch', { number });
  await sees(nadia, 'Nadia P. viewing');
  await karim.watchTicket(number);
  await sees(nadia, 'Nadia P. viewing', 'Karim L. viewing');
  karim.close();
  await sees(nadia, 'Nadia P. viewing');
  expect(told(nadia).filter(({ partial }) => partial)).toEqual([]);
};

describe('two processes linked by PostgreSQL', () => {
  beforeAll(startTwo);
  afterAll(stopTwo);
  test('tell each other who is before a file, what he does, and that he left', tellEachOther);
});

(redisIsHere() ? describe : describe.skip)('two processes linked by Redis', () => {
  beforeAll(async () => {
    redis = await testRedis();
    await startTwo();
  });
  afterAll(async () => {
    await stopTwo();
    await redis?.kill();
  });
  test('tell each other who is before a file, what he does, and that he left', tellEachOther);

  const noteOn = async (number: string) =>
    (await server.as('superviseur')).post(`/api/tickets/${number}/notes`, { text: 'Vu.' });
  test('lose who is elsewhere when it goes away, say so, and find them again', async () => {
    const { number, nadia, karim } = await both();
    await redis!.kill();
    await eventually(() => expect(told(nadia).at(-1)!.partial).toBe(true));
    // changes of files pass by the database: both consoles still hear of one
    const before = [nadia, karim].map(({ heard }) => heard.length);
    expect((await noteOn(number)).status).toBe(201);
    for (const [n, { heard }] of [nadia, karim].entries())
      await eventually(() =>
        expect(heard.slice(before[n]).map(([name]) => name)).toContain('ticket.changed'),
      );
    await eventually(() => sees(nadia, 'Nadia P. viewing'), 30_000);
    const { body } = await server.anonymous.get<string>('/metrics');
    expect(body).toContain('\nparvis_sockets_linked 0\n');

    await redis!.start();
    for (const console_ of [nadia, karim]) {
      await eventually(() => sees(console_, 'Nadia P. viewing', 'Karim L. viewing'));
      // a process may hear the other again before its own connection is told to be back: it is said once more then
      await eventually(() => expect(told(console_).at(-1)!.partial).toBe(false));
      expect(console_.socket.connected).toBe(true);
    }
    expect((await server.anonymous.get<string>('/metrics')).body).toContain('\nparvis_sockets_linked 1\n');
  });

  test.each([
    ['does not answer', () => 'redis://127.0.0.1:1', 'No Redis answers at REDIS_URL.'],
    [
      'refuses the password',
      () => redis!.url.replace('of-the-tests', 'wrong'),
      'Redis refused the password in REDIS_URL.',
    ],
  ])('do not start with one that %s, and say it in a sentence', async (_what, url, sentence) => {
    expect(await refusalOfStart(server, url())).toBe(`Parvis did not start. ${sentence}\n`);
  });
});

const MAIN = fileURLToPath(new URL('../../../dist/programs/main.js', import.meta.url));

const refusalOfStart = ({ database, dataDir }: TestServer, url: string): Promise<string> =>
  new Promise((resolve) => {
    const env = {
      DATABASE_URL: database.url,
      REDIS_URL: url,
      PORT: '0',
      PARVIS_SECRET: 'x'.repeat(32),
      PARVIS_DATA_DIR: dataDir,
      PARVIS_LOG_LEVEL: 'error',
    };
    const child = fork(MAIN, [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [], env });
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('close', () => resolve(said));
  });
