import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NoticePreview, NoticeWordsVersion, NoticeWordsView } from '@parvis/contract';
import type { NoticeWords } from '@parvis/domain';
import type { Answer, ApiClient } from '../../test/api-client.js';
import { accountId, act, done } from '../../test/act.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { bodyHtml, bodyText } from '../../test/mail-text.js';
import { aReport } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';
import { allTold } from '../../test/told.js';

let relay: MailRelay;
let server: TestServer;
let admin: ApiClient;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url, PARVIS_TRUST_PROXY: '1' } });
  admin = await server.as('admin');
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

const PATH = '/api/notice-words/acknowledgement';
const WORDS: NoticeWords = {
  title: 'Merci {{usager.prenom}} <b>!</b>',
  before:
    'Bonjour,\n\nVotre demande {{demande.numero}} est chez {{service.nom}}.\nRéférence : {{engagement.date}}',
  after: 'La mairie de {{ville.nom}}',
};
const put = (words: NoticeWords | null, ifMatch: number, path = PATH) =>
  admin.put<NoticeWordsView>(path, { words }, { ifMatch });
const codeOf = ({ body }: Answer<unknown>) => (body as { code: string }).code;

let serial = 0;
/** The receipt of somebody who has just reported. */
async function receipt() {
  const email = `riveraine${++serial}@exemple.test`;
  const { number } = await aReport(server, { name: 'Rose Weiss', email });
  await allTold(server);
  return { number, email, raw: relay.mailsTo(email).at(-1)!.raw };
}

describe('the words of a letter', () => {
  test('leave as the town chose them, in both parts, escaped, with nothing left to fill in', async () => {
    expect((await put(WORDS, 0)).body).toMatchObject({
      version: 1,
      words: WORDS,
      changedBy: 'Sophie Renaud',
    });
    const { number, raw } = await receipt();
    expect(bodyText(raw)).toContain('Merci Rose <b>!</b>');
    expect(bodyText(raw)).toContain(`Votre demande ${number} est chez `);
    expect(bodyHtml(raw)).toContain('Merci Rose &lt;b&gt;!&lt;/b&gt;');
    expect(bodyHtml(raw)).toContain(`Votre demande ${number} est chez `);
    expect(`${bodyText(raw)}${bodyHtml(raw)}`).not.toContain('{{');
    expect(bodyHtml(raw)).not.toContain('<b>!');
  });

  test('of mails already composed stay as they were', async () => {
    const { email } = await receipt();
    await put({ ...WORDS, title: 'Un autre titre' }, 1);
    const mails = relay.mailsTo(email);
    const kept = await server.database.rows<{ text: string }>(
      `select text from message where purpose = 'reception' and recipients::text like $1`,
      [`%${email}%`],
    );
    expect(mails).toHaveLength(1);
    expect(kept[0]!.text).toContain('Merci Rose');
    expect(bodyText((await receipt()).raw)).toContain('Un autre titre');
  });

  test('go back to an older version, or to the shipped ones', async () => {
    const { body: versions } = await admin.get<NoticeWordsVersion[]>(`${PATH}/versions`);
    expect(versions.map(({ version, words }) => [version, words?.title])).toEqual([
      [2, 'Un autre titre'],
      [1, WORDS.title],
    ]);
    expect((await put(null, 2)).body).toMatchObject({ version: 3, words: null });
    expect(bodyText((await receipt()).raw)).toContain('Nous avons bien reçu votre demande');
  });

  test('of a notice leave so too', async () => {
    const words = { title: 'C’est fait', before: '{{agent.prenom}} est passé.', after: '' };
    expect((await put(words, 0, '/api/notice-words/taken-in-charge')).status).toBe(200);
    const { number, email } = await receipt();
    await done(act(server, number, 'assignment', { agentId: await accountId(server, 'superviseur') }));
    await allTold(server);
    const { raw } = relay.mailsTo(email).at(-1)!;
    expect(bodyText(raw)).toMatch(/^C’est fait\s+\S+ est passé\./);
    expect(bodyHtml(raw)).toContain('est passé.');
  });

  test('with a place nobody fills in are refused, and named', async () => {
    const refused = await put({ ...WORDS, after: '{{usager.age}} {{agent.nom}}' }, 3);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'notice-words/unknown-variable']);
    expect(refused.body).toMatchObject({ details: { names: ['{{usager.age}}', '{{agent.nom}}'] } });
    expect((await put({ ...WORDS, title: ' ' }, 3)).status).toBe(400);
  });

  test('changed on an old page are refused; of two at once, one is kept', async () => {
    const late = await put(WORDS, 1);
    expect([late.status, codeOf(late)]).toEqual([412, 'settings/stale-version']);
    const both = await Promise.all([put(WORDS, 3), put({ ...WORDS, title: 'Deux' }, 3)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('are shown as they would leave, and nothing is written', async () => {
    const { body } = await admin.post<NoticePreview>(`${PATH}/preview`, WORDS);
    expect(body.text).toContain('Merci Lucie');
    expect(body.html).toContain('Merci Lucie &lt;b&gt;');
    expect(codeOf(await admin.post(`${PATH}/preview`, { ...WORDS, title: '{{' }))).toBe(
      'notice-words/unknown-variable',
    );
    expect((await admin.get<NoticeWordsVersion[]>(`${PATH}/versions`)).body).toHaveLength(4);
    expect(codeOf(await admin.get('/api/notice-words/rien/versions'))).toBe('notice-words/not-found');
  });

  test('are the admin’s alone', async () => {
    for (const account of ['superviseur', 'accueil']) {
      const other = await server.as(account);
      expect((await other.get('/api/notice-words')).status).toBe(403);
      expect((await other.get(`${PATH}/versions`)).status).toBe(403);
      expect((await other.put(PATH, { words: null }, { ifMatch: 4 })).status).toBe(403);
      expect((await other.post(`${PATH}/preview`, WORDS)).status).toBe(403);
    }
  });
});
