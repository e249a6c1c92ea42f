import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SessionView } from '@parvis/contract';
import { apiClient } from '../test/api-client.js';
import { commandLine } from '../test/command-line.js';
import { testServer, type TestServer } from '../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const cli = (...args: string[]) => commandLine(server, ...args);

const signIn = (email: string, password: string) =>
  server.anonymous.post<SessionView>('/api/session', { email, password });

describe('admin create', () => {
  test('makes an administrator who signs in with the password printed', async () => {
    const made = await cli('admin', 'create', '--email', 'Marie@Ville.test', '--name', 'Marie de La Tour');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const password = made.stdout.trim().split('\n').at(-1)!;
    const { status, body } = await signIn('marie@ville.test', password);
    expect(status).toBe(200);
    expect(body.account).toMatchObject({ firstName: 'Marie', lastName: 'de La Tour' });
    expect(body.grants.map(({ role }) => role)).toEqual(['admin']);
  });

  test('takes the password given', async () => {
    await cli(
      'admin',
      'create',
      '--email',
      'luc@ville.test',
      '--name',
      'Luc Fabre',
      '--password',
      'un beau mot de passe',
    );
    expect((await signIn('luc@ville.test', 'un beau mot de passe')).status).toBe(200);
  });

  test.each([
    [['--name', 'Marie Dupont'], '--email is missing'],
    [['--email', 'a@ville.test', '--name', 'Marie'], 'a first and a last name'],
    [['--email', 'a@ville.test', '--name', 'Marie Dupont', '--password', 'court'], 'at least 12 characters'],
    [['--email', 'a@ville.test', '--name', 'Marie Dupont', '--role', 'elected'], "Unknown option '--role'"],
  ])('refuses %j', async (args, because) => {
    const refused = await cli('admin', 'create', ...args);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain(because);
  });

  test('refuses an e-mail already taken, and changes nothing', async () => {
    const refused = await cli(
      'admin',
      'create',
      '--email',
      'ACCUEIL@demo.parvis.test',
      '--name',
      'Marie Dupont',
    );
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('already an account');
    const { first_name } = await server.database.row<{ first_name: string }>(
      `select first_name from account where email = 'accueil@demo.parvis.test'`,
    );
    expect(first_name).toBe('Nadia');
  });
});

describe('token create', () => {
  test('prints a token with the account’s rights, alone on the last line', async () => {
    const { stdout } = await cli('token', 'create', '--email', 'superviseur@demo.parvis.test');
    const token = stdout.trim().split('\n').at(-1)!;
    const client = apiClient(() => server.url, { authorization: `Bearer ${token}` });
    const { status, body } = await client.get<SessionView>('/api/session');
    expect(status).toBe(200);
    expect(body.account.email).toBe('superviseur@demo.parvis.test');
  });

  test('refuses an e-mail no account has', async () => {
    const refused = await cli('token', 'create', '--email', 'personne@ville.test');
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('No active account');
  });
});

test('without a command it says what there is', async () => {
  expect(await cli()).toMatchObject({ status: 2, stdout: '' });
  expect((await cli('admin')).stderr).toContain('admin create');
});

describe('town describe', () => {
  const page = async () => (await server.anonymous.get<string>('/mentions-legales')).body;

  test('prints on the pages who publishes and who hosts; the rest stays as it was', async () => {
    const before = await page();
    const { status, stdout } = await cli(
      'town',
      'describe',
      '--host',
      'Hébergeur SA, 1 rue du Câble, 04 00 00 00 00',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Hébergeur SA');
    const after = await page();
    expect(before).not.toContain('Hébergeur SA');
    expect(after).toContain('Hébergeur SA, 1 rue du Câble');
    expect(after).toContain('la maire de Saint-Aubin-sur-Lône');
  });

  test('says nothing of nothing', async () => {
    expect(await cli('town', 'describe')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Nothing is said'),
    });
  });
});
