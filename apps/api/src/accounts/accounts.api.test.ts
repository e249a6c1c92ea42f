import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  AccountLinkView,
  AccountReferences,
  AccountSent,
  AccountSettings,
  SessionView,
  SettingsChangeView,
} from '@parvis/contract';
import { accountId } from '../../test/act.js';
import { apiClient, type ApiClient } from '../../test/api-client.js';
import { commandLine } from '../../test/command-line.js';
import { consoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket } from '../../test/given.js';
import { signIn } from '../../test/sign-in.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let admin: ApiClient;
beforeAll(async () => {
  server = await testServer();
  admin = await server.as('admin');
});
afterAll(() => server.stop());

const GOOD = 'trois vélos bleus';
const tokenOf = (link: string | null) => link!.split('#')[1]!;
const all = async () => (await admin.get<AccountSettings[]>('/api/accounts')).body;
const one = async (account: string) =>
  (await all()).find(({ email }) => email === `${account}@demo.parvis.test`)!;
const asAdmin = [{ role: 'admin', sector: null, serviceId: null, siteId: null }];
const person = (email: string, grants: object[] = [{ role: 'service' }]) => ({
  email,
  firstName: 'Lina',
  lastName: 'Marchand',
  grants,
});
const invited = async (email: string, grants?: object[]) =>
  (await admin.post<AccountSent>('/api/accounts', person(email, grants))).body;
const choose = (token: string, password: string) =>
  server.anonymous.put<SessionView>('/api/account-links/password', { token, password });
const refused = async (answer: Promise<unknown>) =>
  (await server.anonymous.refused(answer as ReturnType<ApiClient['get']>)).code;

describe('an invitation', () => {
  test('makes an account with its rights; without mail the admin is handed the link, once', async () => {
    const { id: serviceId } = (await admin.get<{ id: string; slug: string }[]>('/api/services')).body.find(
      ({ slug }) => slug === 'voirie',
    )!;
    const { status, body } = await admin.post<AccountSent>(
      '/api/accounts',
      person('Lina@Ville.test', [{ role: 'service', serviceId }]),
    );
    expect(status).toBe(201);
    expect(body.link).toMatch(/\/console\/invitation#[\w-]{43}$/);
    expect(body.account).toMatchObject({
      email: 'lina@ville.test',
      passwordSet: false,
      signedInAt: null,
      grants: [{ role: 'service', serviceId, sector: null, siteId: null }],
      link: { purpose: 'invitation', mail: 'none' },
    });
    expect(await one('accueil')).toMatchObject({ passwordSet: true, link: null });
    const kept = JSON.stringify(await server.database.rows(`select * from account_link`));
    expect(kept).not.toContain(tokenOf(body.link));
    expect(JSON.stringify(await all())).not.toContain(tokenOf(body.link));
  });

  test('of an address that has an account is refused, also of two sent at once', async () => {
    expect(await refused(admin.post('/api/accounts', person('LINA@ville.test')))).toBe('account/email-taken');
    const twice = await Promise.all([1, 2].map(() => admin.post('/api/accounts', person('deux@ville.test'))));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('to a service there is not, or without any right, is refused', async () => {
    const nowhere = [{ role: 'service', serviceId: '0199d1f0-0000-7000-8000-000000000001' }];
    expect(await refused(admin.post('/api/accounts', person('n@ville.test', nowhere)))).toBe(
      'service/not-found',
    );
    expect(await refused(admin.post('/api/accounts', person('n@ville.test', [])))).toBe('request/invalid');
  });

  test('says whose it is, sets a password that can be used, signs in, and is dead', async () => {
    const { link, account } = await invited('noe@ville.test');
    const token = tokenOf(link);
    const read = await server.anonymous.post<AccountLinkView>('/api/account-links', { token });
    expect(read.body).toMatchObject({ purpose: 'invitation', email: 'noe@ville.test', by: 'Sophie Renaud' });
    expect(read.headers.get('cache-control')).toContain('no-store');
    const answer = await choose(token, GOOD);
    expect(answer.status).toBe(200);
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    const own = apiClient(() => server.url, { cookie });
    expect((await own.get<SessionView>('/api/session')).body.account.email).toBe('noe@ville.test');
    expect(await refused(choose(token, GOOD))).toBe('account-link/used');
    const again = server.anonymous.post('/api/session', { email: 'noe@ville.test', password: GOOD });
    expect((await again).status).toBe(200);
    expect((await all()).find(({ id }) => id === account.id)).toMatchObject({
      passwordSet: true,
      link: null,
      signedInAt: expect.any(String),
    });
    expect(await refused(admin.post(`/api/accounts/${account.id}/invitation`, undefined))).toBe(
      'account/already-entered',
    );
  });

  test('used twice at once serves once', async () => {
    const token = tokenOf((await invited('vite@ville.test')).link);
    const answers = await Promise.all([choose(token, GOOD), choose(token, 'quatre vélos verts')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test('sent again kills the one before it', async () => {
    const { account, link } = await invited('encore@ville.test');
    const again = await admin.post<AccountSent>(`/api/accounts/${account.id}/invitation`, undefined);
    expect(await refused(choose(tokenOf(link), GOOD))).toBe('account-link/replaced');
    expect((await choose(tokenOf(again.body.link), GOOD)).status).toBe(200);
  });

  test('is dead after seven days, and one that was never made is none', async () => {
    const { account, link } = await invited('tard@ville.test');
    await server.database.rows(`update account_link set expires_at = created_at where account_id = $1`, [
      account.id,
    ]);
    expect(await refused(choose(tokenOf(link), GOOD))).toBe('account-link/expired');
    expect(await refused(choose('a'.repeat(43), GOOD))).toBe('account-link/not-found');
  });

  test.each([
    ['court', 'password/too-short'],
    ['MotDePasse2026', 'password/too-common'],
    ['faible@ville.test', 'password/is-email'],
  ])('does not take %s, and stays good', async (password, code) => {
    const known = (await all()).find(({ email }) => email === 'faible@ville.test');
    const { link } = known
      ? (await admin.post<AccountSent>(`/api/accounts/${known.id}/invitation`, undefined)).body
      : await invited('faible@ville.test');
    expect(await refused(choose(tokenOf(link), password))).toBe(code);
    expect((await server.anonymous.post('/api/account-links', { token: tokenOf(link) })).status).toBe(200);
  });
});

describe('a change', () => {
  test('of rights holds at the next request, and of two at once one is kept', async () => {
    const { id, version, firstName, lastName } = await one('telephone');
    const body = { firstName, lastName, title: 'Téléconseillère', grants: [{ role: 'quality' }] };
    const put = () => admin.put<AccountSettings>(`/api/accounts/${id}`, body, { ifMatch: version });
    const answers = await Promise.all([put(), put()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { session } = await signIn(server, 'telephone');
    expect(session.grants.map(({ role }) => role)).toEqual(['quality']);
  });
});

describe('putting an account aside', () => {
  test('says what follows, ends its browser, gives its files back, and is undone', async () => {
    const file = await givenTicket(server, { topic: 'lampadaire' });
    const id = await accountId(server, 'service');
    const { version } = await theTicket(server, file.number);
    const supervisor = await server.as('superviseur');
    await supervisor.put(`/api/tickets/${file.number}/assignment`, { agentId: id }, { ifMatch: version });
    const { body } = await admin.get<AccountReferences>(`/api/accounts/${id}/references`);
    expect(body.openFiles.count).toBeGreaterThan(0);
    const socket = await consoleSocket(server, 'service');
    const seen = await one('service');
    const off = await admin.put<AccountSettings>(`/api/accounts/${id}/deactivation`, undefined, {
      ifMatch: seen.version,
    });
    expect(off.body).toMatchObject({ active: false, version: seen.version + 1 });
    await eventually(() => expect(socket.heard.map(([name]) => name)).toContain('session.revoked'));
    expect((await socket.browser.client.get('/api/session')).status).toBe(401);
    await eventually(async () => expect((await theTicket(server, file.number)).assignee).toBeNull());
    expect(await refused(admin.post(`/api/accounts/${id}/reset`, undefined))).toBe('account/inactive');
    const back = await admin.delete<AccountSettings>(`/api/accounts/${id}/deactivation`, {
      ifMatch: seen.version + 1,
    });
    expect(back.body.active).toBe(true);
    expect((await signIn(server, 'service')).session.account.id).toBe(id);
    socket.close();
  });

  test('is not done to oneself, nor are the rights of the last administrator taken away', async () => {
    const { id, version, firstName, lastName } = await one('admin');
    const off = admin.put(`/api/accounts/${id}/deactivation`, undefined, { ifMatch: version });
    expect(await refused(off)).toBe('account/own');
    const body = { firstName, lastName, grants: [{ role: 'quality' }] };
    const less = admin.put(`/api/accounts/${id}`, body, { ifMatch: version });
    expect(await refused(less)).toBe('account/last-admin');
  });

  test('by two administrators, each of the other at once, leaves one', async () => {
    const { account, link } = await invited('autre@ville.test', asAdmin);
    const answer = await choose(tokenOf(link), GOOD);
    const other = apiClient(() => server.url, { cookie: answer.headers.get('set-cookie')!.split(';')[0]! });
    const mine = await one('admin');
    const answers = await Promise.all([
      admin.put(`/api/accounts/${account.id}/deactivation`, undefined, { ifMatch: account.version }),
      other.put(`/api/accounts/${mine.id}/deactivation`, undefined, { ifMatch: mine.version }),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    // the second is told that he would be the last, or is no longer let in
    expect([
      [200, 401],
      [200, 409],
    ]).toContainEqual(statuses);
    const left = await server.database.rows(
      `select 1 from account a join account_grant g on g.account_id = a.id where a.active and g.role = 'admin'`,
    );
    expect(left).toHaveLength(1);
    await server.database.rows(`update account set active = true where id = $1`, [mine.id]);
    await server.database.rows(`update api_token set revoked_at = null where account_id = $1`, [mine.id]);
  });
});

describe('what is kept of it', () => {
  test('says who did what, without anything a door could be opened with, to administrators alone', async () => {
    const { body } = await admin.get<SettingsChangeView[]>('/api/settings/changes?object=account');
    expect(body.map(({ act }) => act)).toEqual(expect.arrayContaining(['added', 'password-set']));
    const kept = JSON.stringify(await server.database.rows(`select * from settings_change`));
    expect(kept).not.toMatch(/argon2|password_?hash|token_?hash|#[\w-]{43}/i);
    const supervisor = await server.as('superviseur');
    const theirs = await supervisor.get<SettingsChangeView[]>('/api/settings/changes?object=account');
    expect(theirs.body).toEqual([]);
    const every = await supervisor.get<SettingsChangeView[]>('/api/settings/changes');
    expect(every.body.filter(({ object }) => object === 'account')).toEqual([]);
  });
});

describe('the command line', () => {
  test('invites: its link sets a password', async () => {
    const args = [
      '--email',
      'cli@ville.test',
      '--name',
      'Ève Roy',
      '--role',
      'service',
      '--service',
      'voirie',
    ];
    const { status, stdout } = await commandLine(server, 'account', 'invite', ...args);
    expect(status).toBe(0);
    const link = stdout.trim().split('\n').at(-1)!;
    expect((await choose(tokenOf(link), GOOD)).body.grants).toMatchObject([
      { role: 'service', service: { name: 'Voirie et éclairage public' } },
    ]);
    const list = await commandLine(server, 'account', 'list');
    expect(list.stdout).toContain('cli@ville.test\tÈve Roy\tservice\tactive');
  });

  test.each([
    [['--email', 'x@ville.test', '--name', 'A B', '--role', 'chef'], 2, '--role takes one of'],
    [['--email', 'cli@ville.test', '--name', 'A B', '--role', 'phone'], 1, 'already an account'],
    [
      ['--email', 'x@ville.test', '--name', 'A B', '--role', 'phone', '--service', 'lune'],
      1,
      'lune is none of',
    ],
  ])('refuses %j', async (args, status, because) => {
    const ended = await commandLine(server, 'account', 'invite', ...args);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(because);
  });
});
