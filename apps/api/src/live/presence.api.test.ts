import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Present } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import { consoleSocket, type ConsoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket } from '../../test/given.js';
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
const agent = async (account: string, of = server) => {
  const console_ = await consoleSocket(of, account);
  consoles.push(console_);
  return console_;
};
afterEach(() => {
  for (const console_ of consoles.splice(0)) console_.close();
});

const told = ({ heard }: ConsoleSocket): Present[][] =>
  heard.flatMap(([name, event]) => (name === 'ticket.presence' ? [event.present] : []));
const sees = (console_: ConsoleSocket, ...people: string[]) =>
  eventually(() =>
    expect(
      told(console_)
        .at(-1)
        ?.map(({ name, doing }) => `${name} ${doing}`)
        .sort(),
    ).toEqual(people.sort()),
  );

describe.each([
  ['of one process', () => server],
  ['of two processes', () => other],
])('two agents before one file, %s', (_what, there) => {
  test('see each other, what they do, and that they left', async () => {
    const { number } = await givenTicket(server);
    const [nadia, karim] = [await agent('accueil'), await agent('service', there())];
    await nadia.watchTicket(number);
    await sees(nadia, 'Nadia P. viewing');
    await karim.watchTicket(number);
    for (const console_ of [nadia, karim]) await sees(console_, 'Nadia P. viewing', 'Karim L. viewing');
    karim.socket.emit('ticket.presence', { number, doing: 'reply' });
    await sees(nadia, 'Nadia P. viewing', 'Karim L. reply');
    karim.socket.emit('ticket.presence', { number, doing: 'note' });
    await sees(nadia, 'Nadia P. viewing', 'Karim L. note');
    karim.close();
    await sees(nadia, 'Nadia P. viewing');
  });
});

test('who leaves the file without leaving the town is gone too', async () => {
  const { number } = await givenTicket(server);
  const [nadia, karim] = [await agent('accueil'), await agent('service', other)];
  for (const console_ of [nadia, karim]) await console_.watchTicket(number);
  await sees(nadia, 'Nadia P. viewing', 'Karim L. viewing');
  karim.socket.emit('ticket.unwatch', { number });
  await sees(nadia, 'Nadia P. viewing');
});

test('those of a process that dies are gone', async () => {
  const { number } = await givenTicket(server);
  const third = await testServer({ beside: server });
  const [nadia, karim] = [await agent('accueil'), await agent('service', third)];
  for (const console_ of [nadia, karim]) await console_.watchTicket(number);
  await sees(nadia, 'Nadia P. viewing', 'Karim L. viewing');
  karim.close();
  await third.kill();
  await eventually(() => sees(nadia, 'Nadia P. viewing'), 30_000);
}, 60_000);

test('no more of anyone is told than a name and what he does', async () => {
  const { number } = await givenTicket(server);
  const nadia = await agent('accueil');
  await nadia.watchTicket(number);
  await sees(nadia, 'Nadia P. viewing');
  const [[one]] = told(nadia) as [Present[]];
  expect(Object.keys(one!).sort()).toEqual(['accountId', 'doing', 'name']);
});

test('a file one may not read tells nothing of who reads it, nor lets one be seen there', async () => {
  const { number } = await givenTicket(server, { topic: 'acte' });
  const [isabelle, karim] = [await agent('isabelle.garnier'), await agent('service')];
  expect(await karim.watchTicket(number)).toBe(false);
  karim.socket.emit('ticket.presence', { number, doing: 'reply' });
  await isabelle.watchTicket(number);
  await sees(isabelle, 'Isabelle G. viewing');
  expect(told(karim)).toEqual([]);
});

test('who may no longer read the file is neither told nor seen', async () => {
  const { number } = await givenTicket(server);
  const [helene, karim] = [await agent('superviseur', other), await agent('service')];
  for (const console_ of [helene, karim]) await console_.watchTicket(number);
  await sees(helene, 'Hélène M. viewing', 'Karim L. viewing');
  await done(act(server, number, 'assignment', { agentId: null, service: 'ccas' }));
  helene.socket.emit('ticket.presence', { number, doing: 'note' });
  await eventually(() => sees(helene, 'Hélène M. note'), 20_000);
  expect(told(karim).flat()).not.toContainEqual(expect.objectContaining({ doing: 'note' }));
}, 60_000);

test('a storm of keystrokes is told twice a second at most, and its end', async () => {
  const { number } = await givenTicket(server);
  const [nadia, karim] = [await agent('accueil'), await agent('service')];
  for (const console_ of [nadia, karim]) await console_.watchTicket(number);
  await sees(nadia, 'Nadia P. viewing', 'Karim L. viewing');
  const before = told(nadia).length;
  for (let n = 0; n < 200; n++)
    karim.socket.emit('ticket.presence', { number, doing: n % 2 ? 'reply' : 'note' });
  await sees(nadia, 'Nadia P. viewing', 'Karim L. reply');
  expect(told(nadia).length - before).toBeLessThan(20);
});

test('nonsense is passed over, and the socket lives on', async () => {
  const { number } = await givenTicket(server);
  const nadia = await agent('accueil');
  await nadia.watchTicket(number);
  for (const event of [
    null,
    1,
    'x',
    {},
    { number },
    { number, doing: 'sleeping' },
    { number: {}, doing: 'reply' },
  ])
    nadia.socket.emit('ticket.presence', event as never);
  nadia.socket.emit('ticket.presence', { number, doing: 'reply' });
  await sees(nadia, 'Nadia P. reply');
});
