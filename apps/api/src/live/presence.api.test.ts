import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { PresentAgent } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import { consoleSocket, type ConsoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket } from '../../test/given.js';
import { sees, told } from '../../test/presence.js';
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

test('two agents before one file see each other, what they do, and that they left', async () => {
  const { number } = await givenTicket(server);
  const [nadia, karim] = [await agent('accueil'), await agent('service')];
  await nadia.watchTicket(number);
  await sees(nadia, 'Nadia P. viewing');
  await karim.watchTicket(number);
  for (const console_ of [nadia, karim]) await sees(console_, 'Nadia P. viewing', 'Karim L. viewing');
  karim.socket.emit('ticket.presence', { number, doing: 'reply' });
  await sees(nadia, 'Nadia P. viewing', 'Karim L. reply');
  karim.close();
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
});

test('no more of anyone is told than a name and what he does', async () => {
  const { number } = await givenTicket(server);
  const nadia = await agent('accueil');
  await nadia.watchTicket(number);
  await sees(nadia, 'Nadia P. viewing');
  expect(Object.keys(told(nadia)[0]!.present[0]!).sort()).toEqual(['accountId', 'doing', 'name']);
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
  await eventually(() => sees(helene, 'Hélène M. note'));
  expect(told(karim).flatMap(({ present }) => present)).not.toContainEqual(
    expect.objectContaining({ doing: 'note' }),
  );
});

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

test('who is at work is known across processes, with files the reader may see alone', async () => {
  const { number } = await givenTicket(server, { topic: undefined, service: 'accueil' });
  const supervisor = await server.as('superviseur');
  const there = async (account = supervisor) =>
    (await account.get<PresentAgent[]>('/api/presence')).body.map(
      ({ name, doing, files }) => `${name} ${doing} ${files.join()}`,
    );
  const [nadia, karim] = [await agent('accueil', other), await agent('service')];
  await eventually(async () => expect(await there()).toEqual(['Karim L. here ', 'Nadia P. here ']));
  await nadia.watchTicket(number);
  nadia.socket.emit('ticket.presence', { number, doing: 'reply' });
  await eventually(async () => expect(await there()).toContain(`Nadia P. reply ${number}`));
  await eventually(() =>
    Promise.resolve(expect(karim.heard.map(([name]) => name)).toContain('agents.changed')),
  );

  await server.database.rows(
    `update account_grant set role = 'referent' where account_id = (
       select id from account where email = 'service@demo.parvis.test')`,
  );
  expect(await there(await server.as('service'))).toContain('Nadia P. reply ');
  expect((await (await server.as('accueil')).get('/api/presence')).status).toBe(403);
  nadia.close();
  await eventually(async () => expect(await there()).not.toContain(`Nadia P. reply ${number}`));
});
