import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DRAFT_MAX, type DraftView, type EntryDraft, type FileDrafts, type Problem } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { givenTicket } from '../../test/given.js';
import { signIn } from '../../test/sign-in.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

let serial = 0;
const words = (text: string, base: string | null = null, key = `draft-${++serial}`) => ({ text, key, base });
const keep = async (account: string, number: string, body: object, kind = 'reply') =>
  (await server.as(account)).put<DraftView & Problem>(`/api/tickets/${number}/drafts/${kind}`, body);
const draftsOf = async (number: string, account: string) =>
  (await (await server.as(account)).get<FileDrafts>(`/api/tickets/${number}/drafts`)).body;

describe('a draft', () => {
  test('typed in one browser is there in another', async () => {
    const { number } = await givenTicket(server);
    const body = words('Bonjour, nous pass');
    expect((await keep('service', number, body)).status).toBe(200);
    const elsewhere = await signIn(server, 'service');
    const { mine } = (await elsewhere.client.get<FileDrafts>(`/api/tickets/${number}/drafts`)).body;
    expect(mine).toMatchObject([{ kind: 'reply', text: 'Bonjour, nous pass', key: body.key }]);
  });

  test('survives the file’s change of owner and of status', async () => {
    const { number } = await givenTicket(server);
    await keep('service', number, words('Je vérifie.'), 'note');
    await done(act(server, number, 'assignment', { agentId: await accountId(server, 'superviseur') }));
    await done(act(server, number, 'closure', { reason: 'done' }));
    expect((await draftsOf(number, 'service')).mine).toMatchObject([{ kind: 'note', text: 'Je vérifie.' }]);
  });

  test('is gone with the message it became, by the key both carry', async () => {
    const { number } = await givenTicket(server);
    const { body: draft } = await keep('service', number, words('Réparé.'));
    const agent = await server.as('service');
    await agent.post(`/api/tickets/${number}/messages`, { text: 'Autre chose.' }, { key: 'another' });
    expect((await draftsOf(number, 'service')).mine).toHaveLength(1);
    await agent.post(`/api/tickets/${number}/messages`, { text: 'Réparé.' }, { key: draft.key });
    expect((await draftsOf(number, 'service')).mine).toEqual([]);
    // the other browser goes on with words that were sent
    const { status, body } = await keep('service', number, words('Réparé. Bien', draft.revision, draft.key));
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { code: 'draft/changed-elsewhere', details: { draft: null } },
    });
  });

  test('stays when its message was refused', async () => {
    const { number } = await givenTicket(server);
    const { body: draft } = await keep('service', number, words('Réparé.'));
    await (await server.as('superviseur')).post(`/api/tickets/${number}/messages`, { text: 'Demain.' });
    const sending = await (
      await server.as('service')
    ).post(`/api/tickets/${number}/messages`, { text: 'Réparé.', lastSeen: 'none' }, { key: draft.key });
    expect(sending.status).toBe(409);
    expect((await draftsOf(number, 'service')).mine).toHaveLength(1);
  });

  test('ends when its author abandons it, and is kept again when he takes that back', async () => {
    const { number } = await givenTicket(server);
    const body = words('À ne pas perdre');
    await keep('service', number, body);
    expect((await (await server.as('service')).delete(`/api/tickets/${number}/drafts/reply`)).status).toBe(
      204,
    );
    expect((await draftsOf(number, 'service')).mine).toEqual([]);
    expect((await keep('service', number, body)).status).toBe(200);
    expect((await draftsOf(number, 'service')).mine).toHaveLength(1);
  });
});

describe('two browsers on one draft', () => {
  test('the second is shown the other text instead of erasing it', async () => {
    const { number } = await givenTicket(server);
    const { body: first } = await keep('service', number, words('Bonjour'));
    const { body: second } = await keep('service', number, words('Bonjour Madame', first.revision));
    const { status, body } = await keep('service', number, words('Bonjour Monsieur', first.revision));
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { details: { draft: { text: 'Bonjour Madame', revision: second.revision } } },
    });
    expect((await keep('service', number, words('Bonjour à vous', second.revision))).status).toBe(200);
  });

  test('that begin at once: one begins, the other is told', async () => {
    const { number } = await givenTicket(server);
    const both = await Promise.all(['A', 'B', 'C'].map((text) => keep('service', number, words(text))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('the same words sent again are kept already', async () => {
    const { number } = await givenTicket(server);
    const body = words('Bonjour');
    const first = await keep('service', number, body);
    expect((await keep('service', number, body)).body).toEqual(first.body);
  });
});

describe('a colleague’s draft', () => {
  test('is known of by who reads the file, and read by whose file it has become', async () => {
    const { number } = await givenTicket(server);
    await keep('service', number, words('Presque fini'));
    await keep('service', number, words('   '), 'note');
    const known = { author: { name: 'Karim Lefort' }, kind: 'reply' };
    expect((await draftsOf(number, 'accueil')).colleagues).toMatchObject([{ ...known, text: null }]);
    await done(act(server, number, 'assignment', { agentId: await accountId(server, 'accueil') }));
    expect((await draftsOf(number, 'accueil')).colleagues).toMatchObject([
      { ...known, text: 'Presque fini' },
    ]);
    expect((await draftsOf(number, 'telephone')).colleagues).toMatchObject([{ text: null }]);
    expect((await draftsOf(number, 'superviseur')).colleagues).toMatchObject([{ text: 'Presque fini' }]);
  });

  test('does not exist for who does not read the file, nor is one written there', async () => {
    const { number } = await givenTicket(server, { topic: 'acte' });
    await keep('isabelle.garnier', number, words('Votre acte'));
    const karim = await server.as('service');
    const path = `/api/tickets/${number}/drafts`;
    for (const asked of [
      karim.get(path),
      karim.put(`${path}/reply`, words('x')),
      karim.delete(`${path}/reply`),
    ])
      expect(await karim.refused(asked)).toMatchObject({ status: 404, code: 'ticket/not-found' });
  });
});

describe('an entry', () => {
  test('is one an account, whatever the browser, until its file is opened', async () => {
    const nadia = await server.as('accueil');
    const form = words(JSON.stringify({ text: 'Nid-de-poule' }));
    expect((await nadia.put('/api/drafts/entry', form)).status).toBe(200);
    const { draft } = (await nadia.get<EntryDraft>('/api/drafts/entry')).body;
    expect(JSON.parse(draft!.text)).toEqual({ text: 'Nid-de-poule' });
    const thomas = await server.as('telephone');
    expect((await thomas.get<EntryDraft>('/api/drafts/entry')).body).toEqual({ draft: null });
    const opened = { channel: 'phone', subject: 'Nid-de-poule', description: 'Nid-de-poule' };
    expect((await nadia.post('/api/tickets', opened, { key: form.key })).status).toBe(201);
    expect((await nadia.get<EntryDraft>('/api/drafts/entry')).body).toEqual({ draft: null });
  });
});

describe('a draft refused', () => {
  test.each([
    ['too long', { ...words('x'.repeat(DRAFT_MAX + 1)) }, 400],
    ['a paste of a megabyte', { ...words('é'.repeat(600_000)) }, 413],
    ['without a base', { text: 'x', key: 'k' }, 400],
    ['with a base that is none', { text: 'x', key: 'k', base: 'yesterday' }, 400],
  ])('%s', async (_what, body, status) => {
    const { number } = await givenTicket(server);
    expect((await keep('service', number, body)).status).toBe(status);
  });

  test('of a kind there is not', async () => {
    const { number } = await givenTicket(server);
    expect((await keep('service', number, words('x'), 'entry')).status).toBe(400);
  });
});
