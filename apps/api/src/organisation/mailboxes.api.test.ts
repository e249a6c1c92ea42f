import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  MailboxBody,
  MailboxSettings,
  MailboxTrialView,
  MailTrialView,
  SettingsChangeView,
} from '@parvis/contract';
import { createTransport } from 'nodemailer';
import type { Answer, ApiClient } from '../../test/api-client.js';
import { eventually } from '../../test/eventually.js';
import { mailRelay, refusal, type MailRelay } from '../../test/mail-relay.js';
import { bodyText, field } from '../../test/mail-text.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let relay: MailRelay;
let server: TestServer;
let admin: ApiClient;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url } });
  admin = await server.as('admin');
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

const codeOf = ({ body }: Answer<unknown>) => (body as { code: string }).code;
const all = async () => (await admin.get<MailboxSettings[]>('/api/mailboxes')).body;
const bodyOf = ({ id: _id, version: _v, used: _u, ...body }: MailboxSettings): MailboxBody => body;
const add = async (address: string) => {
  const [first] = await all();
  const body = { ...bodyOf(first!), address, name: 'Une boîte', topicId: null };
  return admin.post<MailboxSettings>('/api/mailboxes', body);
};
const change = (mailbox: MailboxSettings, patch: Partial<MailboxBody>) =>
  admin.put<MailboxSettings>(
    `/api/mailboxes/${mailbox.id}`,
    { ...bodyOf(mailbox), ...patch },
    { ifMatch: mailbox.version },
  );

/** @returns the answer of the server to RCPT or DATA */
async function mailTo(to: string, subject = 'Un lampadaire'): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: server.smtpPort, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({
      from: 'rose@exemple.test',
      to,
      subject,
      text: 'Bonjour.',
    });
    return response;
  } catch (error) {
    return (error as { response: string }).response;
  } finally {
    transport.close();
  }
}

describe('a mailbox', () => {
  test('just added takes mail at once, in any case; another address is none', async () => {
    expect(await mailTo('voirie-neuve@ville.test')).toMatch(/^550/);
    const made = await add(' Voirie-Neuve@Ville.test'.trim());
    expect([made.status, made.body]).toMatchObject([
      201,
      { address: 'voirie-neuve@ville.test', active: true, used: false, version: 1 },
    ]);
    expect(await mailTo('VOIRIE-neuve@ville.test')).toMatch(/^250/);
    expect(codeOf(await add('voirie-neuve@VILLE.test'))).toBe('mailbox/address-taken');
    expect((await add('pas une adresse')).status).toBe(400);
    const path = `/api/mailboxes/${made.body.id}/trial`;
    await eventually(async () => {
      const { last } = (await admin.get<MailboxTrialView>(path)).body;
      expect(last).toMatchObject({ state: 'filed', ticketNumber: expect.any(String) });
    });
    expect((await admin.get<MailboxTrialView>(path)).body.listens).toBe(`127.0.0.1:${server.smtpPort}`);
  });

  test('of two added at once with one address, one is', async () => {
    const answers = await Promise.all([add('double@ville.test'), add('double@ville.test')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('that has served keeps its address; one that has not is mended', async () => {
    const [served, fresh] = ['voirie-neuve@ville.test', 'double@ville.test'].map((address) =>
      all().then((boxes) => boxes.find((box) => box.address === address)!),
    );
    const refused = await change((await served)!, { address: 'autre@ville.test' });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'mailbox/address-in-use']);
    expect((await change((await fresh)!, { address: 'mend@ville.test' })).body.address).toBe(
      'mend@ville.test',
    );
  });

  test('put aside refuses new mail, and takes the answers to what it sent', async () => {
    const box = (await all()).find(({ address }) => address === 'voirie-neuve@ville.test')!;
    const sent = await eventuallyTo('rose@exemple.test');
    const answerTo = /<([^>]+)>/.exec(field(sent.raw, 'Reply-To')!)![1]!;
    expect(answerTo).toMatch(/^voirie-neuve\+r/);
    expect((await change(box, { active: false })).body).toMatchObject({ active: false, version: 2 });
    expect(await mailTo('voirie-neuve@ville.test', 'Encore')).toMatch(/^550/);
    expect(await mailTo(answerTo, 'Re: Un lampadaire')).toMatch(/^250/);
    const [change_] = (await admin.get<SettingsChangeView[]>('/api/settings/changes?object=mailbox')).body;
    expect(change_).toMatchObject({ act: 'deactivated', by: 'Sophie Renaud' });
    expect((await change({ ...box, version: 2 }, { active: true })).body.active).toBe(true);
    expect(await mailTo('voirie-neuve@ville.test', 'Toujours là')).toMatch(/^250/);
  });

  test('the last in use stays', async () => {
    const boxes = (await all()).filter(({ active }) => active);
    for (const box of boxes.slice(1)) expect((await change(box, { active: false })).status).toBe(200);
    const refused = await change(boxes[0]!, { active: false });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'mailbox/last-one']);
    for (const box of boxes.slice(1)) await change({ ...box, version: box.version + 1 }, { active: true });
  });

  test('comes first where the admin puts it, and mail then leaves from there', async () => {
    const before = (await all()).map(({ id }) => id);
    const ids = [before.at(-1)!, ...before.slice(0, -1)];
    expect(
      (await admin.put<MailboxSettings[]>('/api/mailboxes/order', { ids })).body.map(({ id }) => id),
    ).toEqual(ids);
    expect((await admin.put('/api/mailboxes/order', { ids })).status).toBe(200);
    const stale = await admin.put('/api/mailboxes/order', { ids: ids.slice(1) });
    expect([stale.status, codeOf(stale)]).toEqual([409, 'mailbox/order-stale']);
    await admin.put('/api/mailboxes/order', { ids: before });
  });
});

describe('a trial mail', () => {
  test('goes to the admin’s own address, and says what the relay said', async () => {
    const [box] = await all();
    const { body } = await admin.post<MailTrialView>(`/api/mailboxes/${box!.id}/trial`, {});
    expect(body).toMatchObject({ to: 'admin@demo.parvis.test', outcome: 'sent' });
    expect(body.said).toContain('taken');
    const mail = relay.mailsTo('admin@demo.parvis.test').at(-1)!;
    expect(bodyText(mail.raw)).toContain('Essai d’envoi');
    expect(mail.from).toBe(box!.address);
  });

  test('refused is told in the relay’s own words', async () => {
    const [box] = await all();
    relay.behave({
      recipient: () => {
        throw refusal(550, 'no such person here');
      },
    });
    const { body } = await admin.post<MailTrialView>(`/api/mailboxes/${box!.id}/trial`, {});
    relay.behave({});
    expect(body.outcome).toBe('failed');
    expect(body.said).toContain('no such person here');
  });
});

test('mailboxes are the admin’s alone', async () => {
  const [box] = await all();
  for (const account of ['superviseur', 'accueil']) {
    const other = await server.as(account);
    expect((await other.get('/api/mailboxes')).status).toBe(403);
    expect((await other.post('/api/mailboxes', bodyOf(box!))).status).toBe(403);
    expect((await other.put('/api/mailboxes/order', { ids: [] })).status).toBe(403);
    expect((await other.put(`/api/mailboxes/${box!.id}`, bodyOf(box!), { ifMatch: 1 })).status).toBe(403);
    expect((await other.get(`/api/mailboxes/${box!.id}/trial`)).status).toBe(403);
    expect((await other.post(`/api/mailboxes/${box!.id}/trial`, {})).status).toBe(403);
  }
});

async function eventuallyTo(address: string) {
  await eventually(() => expect(relay.mailsTo(address).length).toBeGreaterThan(0));
  return relay.mailsTo(address).at(-1)!;
}
