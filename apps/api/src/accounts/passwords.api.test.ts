import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AccountSent, AccountSettings, SessionView } from '@parvis/contract';
import type { ApiClient } from '../../test/api-client.js';
import { consoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { mailRelay, refusal, type MailRelay } from '../../test/mail-relay.js';
import { bodyText } from '../../test/mail-text.js';
import { PASSWORD, signIn } from '../../test/sign-in.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let relay: MailRelay;
let server: TestServer;
let admin: ApiClient;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({
    env: { SMTP_URL: relay.url, PARVIS_PUBLIC_URL: 'https://parvis.ville.test', PARVIS_TRUST_PROXY: '1' },
  });
  admin = await server.as('admin');
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

const GOOD = 'trois vélos bleus';
const mailOf = (account: string) => `${account}@demo.parvis.test`;
/** the link of the last of `count` mails */
async function linkTo(address: string, count = 1): Promise<{ token: string; text: string }> {
  return eventually(async () => {
    const mails = relay.mailsTo(address);
    expect(mails).toHaveLength(count);
    const text = bodyText(mails.at(-1)!.raw);
    return { token: /#([\w-]{43})/.exec(text)![1]!, text };
  });
}
const forgot = (email: string, from = '203.0.113.1') =>
  server.anonymous.post('/api/password-resets', { email }, { headers: { 'x-forwarded-for': from } });
const choose = (token: string, password = GOOD) =>
  server.anonymous.put<SessionView>('/api/account-links/password', { token, password });
const enter = async (account: string, password: string) =>
  (await server.anonymous.post('/api/session', { email: mailOf(account), password })).status;
const one = async (email: string) =>
  (await admin.get<AccountSettings[]>('/api/accounts')).body.find((account) => account.email === email)!;
const refused = async (answer: Promise<unknown>) =>
  (await server.anonymous.refused(answer as ReturnType<ApiClient['get']>)).code;

describe('an invitation by mail', () => {
  test('says who invites, to what, until when, and no screen shows its link', async () => {
    const body = {
      email: 'lina@ville.test',
      firstName: 'Lina',
      lastName: 'Marchand',
      grants: [{ role: 'phone' }],
    };
    const sent = (await admin.post<AccountSent>('/api/accounts', body)).body;
    expect(sent.link).toBeNull();
    const { token, text } = await linkTo('lina@ville.test');
    expect(text).toContain('Sophie Renaud vous ouvre un compte');
    expect(text).toContain('https://parvis.ville.test/console/invitation#');
    expect(text).toContain('7 jours');
    await eventually(async () =>
      expect((await one('lina@ville.test')).link).toMatchObject({ mail: 'sent', purpose: 'invitation' }),
    );
    expect((await choose(token)).body.account.email).toBe('lina@ville.test');
  });

  test('that the post refuses is said to the admin, who sends it again', async () => {
    relay.behave({
      recipient: () => {
        throw refusal(550);
      },
    });
    const body = {
      email: 'perdu@ville.test',
      firstName: 'Léo',
      lastName: 'Perdu',
      grants: [{ role: 'phone' }],
    };
    const { account } = (await admin.post<AccountSent>('/api/accounts', body)).body;
    await eventually(async () =>
      expect((await one('perdu@ville.test')).link).toMatchObject({ mail: 'failed' }),
    );
    relay.behave({});
    await admin.post(`/api/accounts/${account.id}/invitation`, undefined);
    expect((await choose((await linkTo('perdu@ville.test')).token)).status).toBe(200);
  });
});

describe('a forgotten password', () => {
  test('is answered alike whether or not there is such an account, and only the one there is is written to', async () => {
    const answers = await Promise.all([forgot(mailOf('dpo')), forgot('personne@ville.test')]);
    const shape = answers.map(({ status, body, headers }) => ({
      status,
      body,
      names: [...headers.keys()].sort(),
    }));
    expect(shape[0]).toMatchObject({ status: 204 });
    expect(shape[1]).toEqual(shape[0]);
    const { text } = await linkTo(mailOf('dpo'));
    expect(text).toContain('1 heure');
    expect(relay.mailsTo('personne@ville.test')).toEqual([]);
  });

  test('chosen anew ends every session and socket; the old one opens nothing; programs keep their token', async () => {
    const program = await server.as('qualite');
    const socket = await consoleSocket(server, 'qualite');
    await forgot(mailOf('qualite'));
    const { token } = await linkTo(mailOf('qualite'));
    const answer = await choose(token);
    expect(answer.body.account.email).toBe(mailOf('qualite'));
    await eventually(() => expect(socket.heard.map(([name]) => name)).toContain('session.revoked'));
    expect((await socket.browser.client.get('/api/session')).status).toBe(401);
    expect([await enter('qualite', PASSWORD), await enter('qualite', GOOD)]).toEqual([401, 200]);
    expect((await program.get('/api/session')).status).toBe(200);
    expect((await one(mailOf('qualite'))).tokens).toBeGreaterThan(0);
    socket.close();
  });

  test('asked for twice leaves two links; one used kills the other', async () => {
    await forgot(mailOf('accueil'));
    const first = await linkTo(mailOf('accueil'), 1);
    await forgot(mailOf('accueil'));
    const second = await linkTo(mailOf('accueil'), 2);
    expect((await choose(first.token)).status).toBe(200);
    expect(await refused(choose(second.token))).toBe('account-link/replaced');
  });

  test('writes three times an hour to one address, and says nothing of it', async () => {
    for (let n = 0; n < 5; n += 1) expect((await forgot(mailOf('telephone'))).status).toBe(204);
    const { rows } = {
      rows: await server.database.rows(
        `select 1 from account_link l join account a on a.id = l.account_id where a.email = $1`,
        [mailOf('telephone')],
      ),
    };
    expect(rows).toHaveLength(3);
  });

  test('is asked for twenty times an hour from one source', async () => {
    for (let n = 0; n < 20; n += 1) await forgot(`n${n}@ville.test`, '198.51.100.9');
    expect(await refused(forgot('n@ville.test', '198.51.100.9'))).toBe('session/too-many-attempts');
  });

  test('of an account put aside brings no mail', async () => {
    await server.database.rows(`update account set active = false where email = $1`, [
      mailOf('bruno.castel'),
    ]);
    expect((await forgot(mailOf('bruno.castel'))).status).toBe(204);
    await forgot(mailOf('martine.rochas'));
    await linkTo(mailOf('martine.rochas'));
    expect(relay.mailsTo(mailOf('bruno.castel'))).toEqual([]);
  });

  test('is reset by an admin too, whose name the mail says', async () => {
    const { id } = await one(mailOf('isabelle.garnier'));
    await admin.post(`/api/accounts/${id}/reset`, undefined);
    expect((await linkTo(mailOf('isabelle.garnier'))).text).toContain('Sophie Renaud vous envoie');
  });
});

describe('one’s own password', () => {
  test('needs the one there is, and is no better known than another', async () => {
    const { client } = await signIn(server, 'superviseur');
    const put = (current: string, password: string) =>
      client.put('/api/session/password', { current, password });
    expect(await refused(put('faux', GOOD))).toBe('password/wrong-current');
    expect(await refused(put(PASSWORD, 'court'))).toBe('password/too-short');
    expect(await refused(put(PASSWORD, 'azertyuiop12'))).toBe('password/too-common');
    expect(await refused(put(PASSWORD, mailOf('superviseur')))).toBe('password/is-email');
  });

  test('changed ends the other sessions and keeps this one', async () => {
    const here = await signIn(server, 'superviseur');
    const elsewhere = await signIn(server, 'superviseur');
    const body = { current: PASSWORD, password: GOOD };
    expect((await here.client.put('/api/session/password', body)).status).toBe(204);
    expect((await here.client.get('/api/session')).status).toBe(200);
    expect((await elsewhere.client.get('/api/session')).status).toBe(401);
    expect([await enter('superviseur', PASSWORD), await enter('superviseur', GOOD)]).toEqual([401, 200]);
  });

  test('is not guessed at in a console left open', async () => {
    const { client } = await signIn(server, 'service');
    const put = (current: string) => client.put('/api/session/password', { current, password: GOOD });
    for (let n = 0; n < 10; n += 1) expect(await refused(put(`faux ${n}`))).toBe('password/wrong-current');
    expect(await refused(put(PASSWORD))).toBe('session/too-many-attempts');
  });
});
