import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SessionView } from '@parvis/contract';
import { apiClient } from '../../test/api-client.js';
import { consoleSocket, type ConsoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { PASSWORD, signIn } from '../../test/sign-in.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  const env = { PARVIS_PUBLIC_URL: 'https://parvis.saint-aubin.test', PARVIS_TRUST_PROXY: '1' };
  server = await testServer({ env });
});
afterAll(() => server.stop());

const attempt = (email: string, password: string, headers: Record<string, string> = {}) =>
  server.anonymous.post<SessionView>('/api/session', { email, password }, { headers });
const refusal = (answer: ReturnType<typeof attempt>) => server.anonymous.refused(answer);
const sha256 = (text: string, form: 'hex' | 'base64url') => createHash('sha256').update(text).digest(form);
const setActive = (account: string, active: boolean) =>
  server.database.rows('update account set active = $2 where email = $1', [
    `${account}@demo.parvis.test`,
    active,
  ]);

describe('signing in', () => {
  test('opens a session that says who one is and what one may see', async () => {
    const { session, client } = await signIn(server, 'service');
    expect(session).toMatchObject({
      account: { email: 'service@demo.parvis.test', firstName: 'Karim', lastName: 'Lefort' },
      grants: [
        { role: 'service', sector: null, service: { name: 'Voirie et éclairage public' }, site: null },
      ],
      services: [{ slug: 'voirie', site: { name: 'Centre technique municipal' } }],
      demo: true,
    });
    const { account } = (await client.get<SessionView>('/api/session')).body;
    expect(account).toEqual(session.account);
  });

  test('whatever the capitals of the address', async () => {
    expect((await attempt('Service@Demo.Parvis.TEST', PASSWORD)).status).toBe(200);
  });

  test('gives a cookie no script can read and no other site can send, for half a day', async () => {
    const { headers } = await attempt('service@demo.parvis.test', PASSWORD);
    const cookie = headers.get('set-cookie')!;
    expect(cookie).toMatch(/^parvis_session=[\w-]{43}; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure'])
      expect(cookie).toContain(`; ${part}`);
    const expires = Date.parse(/Expires=([^;]+)/.exec(cookie)![1]!);
    const answered = Date.parse(headers.get('date')!);
    expect(Math.round((expires - answered) / 3_600_000)).toBe(12);
  });

  test('leaves in the database nothing a session could be made of', async () => {
    const { cookie } = await signIn(server, 'telephone');
    const secret = cookie.split('=')[1]!;
    const rows = await server.database.rows<{ hash: string }>('select token_hash as hash from session');
    expect(rows.map(({ hash }) => hash)).toContain(sha256(secret, 'hex'));
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('a wrong password, an unknown address and a closed account are refused alike', async () => {
    await setActive('bruno.castel', false);
    const answers = await Promise.all([
      attempt('qualite@demo.parvis.test', 'wrong'),
      attempt('personne@demo.parvis.test', 'wrong'),
      attempt('bruno.castel@demo.parvis.test', PASSWORD),
    ]);
    const shape = answers.map(({ status, headers, body }) => ({
      status,
      body,
      headers: [...headers.keys()].sort(),
      length: headers.get('content-length'),
    }));
    expect(shape[0]).toMatchObject({ status: 401, body: { code: 'session/wrong-credentials' } });
    expect(shape[1]).toEqual(shape[0]);
    expect(shape[2]).toEqual(shape[0]);
    expect(shape[0]!.headers).not.toContain('set-cookie');
  });

  test.each<[string, unknown]>([
    ['no address', { password: 'a' }],
    ['an address that is none', { email: 'service', password: 'a' }],
    ['half a letter', { email: 'luci\ud83d@b.test', password: 'a' }],
    ['no password', { email: 'a@b.test' }],
    ['a password of a novel', { email: 'a@b.test', password: 'a'.repeat(201) }],
    ['lists', { email: ['a@b.test'], password: ['a'] }],
    ['objects', { email: { $ne: '' }, password: { $ne: '' } }],
    ['a list', []],
  ])('with %s is refused', async (_, body) => {
    const answer = server.anonymous.post<SessionView>('/api/session', body);
    expect(await refusal(answer)).toMatchObject({ status: 400, code: 'request/invalid' });
  });
});

describe('guessing passwords', () => {
  test('stops after ten tries of one address, however it is written, even for the right one', async () => {
    const written = ['camille.roussel@demo.parvis.test', 'Camille.Roussel@demo.parvis.test'];
    for (let n = 0; n < 10; n += 1) expect((await attempt(written[n % 2]!, `guess ${n}`)).status).toBe(401);
    const { status, headers, body } = await attempt(written[0]!, PASSWORD);
    expect({ status, body }).toMatchObject({ status: 429, body: { code: 'session/too-many-attempts' } });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(15 * 60);
    expect((await attempt('dpo@demo.parvis.test', PASSWORD)).status).toBe(200);
  });

  test('a success forgets the tries before it', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 5; n += 1) await attempt('martine.rochas@demo.parvis.test', 'oops');
      expect((await attempt('martine.rochas@demo.parvis.test', PASSWORD)).status).toBe(200);
    }
  });

  test('is counted by where it comes from, as the proxy in front says, and names nobody', async () => {
    await attempt('personne@demo.parvis.test', 'a', { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' });
    const rows = await server.database.rows<{ key: string }>('select key from rate_limit');
    const keys = rows.map(({ key }) => key);
    expect(keys).toContain(`sign-in-ip:${sha256('203.0.113.9', 'base64url')}`);
    expect(keys.join(' ')).not.toMatch(/@|203\.0|127\.0/);
  });

  test('is counted for the whole network of a home, which has more addresses than tries', async () => {
    for (const last of ['1', '2', 'ffff:1'])
      await attempt('personne@demo.parvis.test', 'a', { 'x-forwarded-for': `2001:db8:7:1::${last}` });
    const { points } = await server.database.row<{ points: number }>(
      'select points from rate_limit where key = $1',
      [`sign-in-ip:${sha256('2001:db8:7:1', 'base64url')}`],
    );
    expect(points).toBe(3);
  });

  test('does not count those who know theirs: a whole town hall signs in from one address', async () => {
    const from = { 'x-forwarded-for': '203.0.113.10' };
    await attempt('personne@demo.parvis.test', 'a', from);
    for (let n = 0; n < 3; n += 1) await attempt('dpo@demo.parvis.test', PASSWORD, from);
    const { points } = await server.database.row<{ points: number }>(
      'select points from rate_limit where key = $1',
      [`sign-in-ip:${sha256('203.0.113.10', 'base64url')}`],
    );
    expect(points).toBe(1);
  });

  test('an address as long as can be is counted too', async () => {
    const long = `${'a'.repeat(60)}@${`${'b'.repeat(60)}.`.repeat(3)}test`;
    expect(await refusal(attempt(long, 'a'))).toMatchObject({ status: 401 });
  });
});

/** not that others came and went */
const ofItself = ({ heard }: ConsoleSocket) => heard.filter(([name]) => name !== 'agents.changed');

describe('a session', () => {
  test('ends with signing out: its cookie opens nothing more, and its sockets are told and shut', async () => {
    const here = await consoleSocket(server, 'accueil');
    const there = await consoleSocket(server, 'accueil');
    const { status, headers } = await here.browser.client.delete('/api/session');
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toMatch(/^parvis_session=;.*Expires=Thu, 01 Jan 1970/);
    await eventually(() => expect(ofItself(here)).toEqual([['session.revoked']]));
    await eventually(() => expect(here.socket.connected).toBe(false));
    expect((await here.browser.client.get('/api/session')).status).toBe(401);
    expect((await there.browser.client.get('/api/session')).status).toBe(200);
    expect(there.socket.connected).toBe(true);
    expect(ofItself(there)).toEqual([]);
    there.close();
  });

  test('is ended twice without harm, and by someone who has none', async () => {
    const { client } = await signIn(server, 'accueil');
    for (let n = 0; n < 2; n += 1) expect((await client.delete('/api/session')).status).toBe(204);
    expect((await server.anonymous.delete('/api/session')).status).toBe(204);
  });

  test('ends with its hours, or with its account, which its token does not survive either; so do its sockets', async () => {
    const late = await consoleSocket(server, 'telephone');
    const closed = await consoleSocket(server, 'qualite');
    const program = await server.as('qualite');
    expect((await program.get('/api/tickets')).status).toBe(200);
    await server.database.rows(`update session set expires_at = created_at where token_hash = $1`, [
      sha256(late.browser.cookie.split('=')[1]!, 'hex'),
    ]);
    await setActive('qualite', false);
    for (const client of [late.browser.client, closed.browser.client, program])
      expect(await client.refused(client.get('/api/tickets'))).toMatchObject({
        status: 401,
        code: 'session/required',
      });
    for (const console_ of [late, closed]) {
      await eventually(() => expect(ofItself(console_)).toEqual([['session.revoked']]));
      await eventually(() => expect(console_.socket.connected).toBe(false));
    }
  });

  test('follows the rights of its account as they change', async () => {
    const { client } = await signIn(server, 'olivier.chabert');
    const tickets = async () => (await client.get('/api/tickets')).status;
    expect(await tickets()).toBe(200);
    await server.database.rows(
      `update account_grant set role = 'elected' where account_id = (select id from account where email = $1)`,
      ['olivier.chabert@demo.parvis.test'],
    );
    expect(await tickets()).toBe(403);
  });
});

describe('a page of another site', () => {
  const forged = async (headers: Record<string, string>) => {
    const { cookie } = await signIn(server, 'service');
    const client = apiClient(() => server.url, { cookie });
    return client.post('/api/tickets', { channel: 'other', subject: 'Piégé', description: '' }, { headers });
  };
  const own = () => new URL(server.url).origin;

  test.each([
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['Sec-Fetch-Site: same-site (a neighbour of the domain)', { 'sec-fetch-site': 'same-site' }],
    ['a foreign Origin', { origin: 'https://pirate.test' }],
    ['an Origin that hides itself', { origin: 'null' }],
    ['the proxy’s own password', { origin: 'https://pirate.test', authorization: 'Basic cGFydmlz' }],
  ])('changes nothing with our cookie: %s', async (_, headers) => {
    const client = server.anonymous;
    expect(await client.refused(forged(headers))).toMatchObject({ status: 403, code: 'request/cross-site' });
  });

  test('signs nobody in', async () => {
    const answer = attempt('service@demo.parvis.test', PASSWORD, { 'sec-fetch-site': 'cross-site' });
    expect(await refusal(answer)).toMatchObject({ status: 403, code: 'request/cross-site' });
  });

  test.each<[string, () => Record<string, string>]>([
    ['our own page', () => ({ 'sec-fetch-site': 'same-origin', origin: own() })],
    ['our own page in an older browser', () => ({ origin: own() })],
    ['an address typed by hand', () => ({ 'sec-fetch-site': 'none' })],
    ['a program, which says nothing', () => ({})],
  ])('is not %s', async (_, headers) => {
    expect((await forged(headers())).status).toBe(201);
  });

  test('may be read from: what is asked for without changing anything needs no proof', async () => {
    const { client } = await signIn(server, 'service');
    expect((await client.get('/api/tickets', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
      200,
    );
  });

  test('knows no bearer token: who has one needs no proof either', async () => {
    const program = await server.as('service');
    const body = { channel: 'other', subject: 'Par programme', description: '' };
    const headers = { origin: 'https://pirate.test', 'sec-fetch-site': 'cross-site' };
    expect((await program.post('/api/tickets', body, { headers })).status).toBe(201);
  });
});

describe('a token', () => {
  test.each([
    ['no token', 'Bearer'],
    ['a blank', 'Bearer '],
    ['a word', 'Bearer parvis'],
    ['one nobody was given', `Bearer ${'a'.repeat(43)}`],
    ['one of nine thousand letters', `Bearer ${'a'.repeat(9_000)}`],
    ['a password', 'Basic YTpi'],
  ])('that is %s opens nothing', async (_, authorization) => {
    const client = apiClient(() => server.url, { authorization });
    expect(await client.refused(client.get('/api/session'))).toMatchObject({
      status: 401,
      code: 'session/required',
    });
  });

  test('revoked opens nothing more', async () => {
    const program = await server.as('isabelle.garnier');
    expect((await program.get('/api/session')).status).toBe(200);
    await server.database.rows(
      `update api_token set revoked_at = created_at where account_id = (select id from account where email = $1)`,
      ['isabelle.garnier@demo.parvis.test'],
    );
    expect((await program.get('/api/session')).status).toBe(401);
  });
});
