import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageRef, OutboxPage } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn } from '../../test/given.js';
import { bodyHtml, bodyText, field } from '../../test/mail-text.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const agent = (account = 'superviseur') => server.as(account);
const files = () => fs.readdirSync(path.join(server.dataDir, 'outbox'));

async function answered(text: string): Promise<string> {
  const { number } = await givenTicket(server);
  const { body } = await (await agent()).post<MessageRef>(`/api/tickets/${number}/messages`, { text });
  await eventually(() => expect(files()).toContain(`${body.messageId}@demo.parvis.test.eml`));
  return body.messageId;
}

describe('without a relay, the « boîte d’envoi » of a demo town', () => {
  test('holds each mail as it would have left, newest first', async () => {
    const first = await answered('Bonjour, le lampadaire est réparé.');
    const second = await answered('Bonjour, la haie sera taillée.');
    const { body } = await (await agent()).get<OutboxPage>('/api/outbox?limit=2');
    expect(body.items.map(({ messageId }) => messageId)).toEqual([second, first]);
    expect(body.items[1]).toMatchObject({
      to: 'lucie.moreau@exemple.test',
      status: 'sent',
      automatic: false,
      hasHtml: true,
      url: `/api/outbox/${first}`,
    });
    const mail = await (await agent()).get<string>(body.items[1]!.url);
    expect(field(mail.body, 'Message-ID')).toBe(`<${first}@demo.parvis.test>`);
    expect(bodyText(mail.body)).toContain('Bonjour, le lampadaire est réparé.');
    expect(mail.headers.get('content-disposition')).toMatch(/^attachment/);
    const shown = await (await agent()).get<string>(`/api/messages/${first}/html`);
    expect(bodyHtml(mail.body)).toBe(shown.body.trim());
  });

  test('shows acknowledgements too, page after page', async () => {
    await handIn(server, aMailText({ from: 'ines@exemple.test', subject: 'Square fermé' }));
    const subjects: string[] = [];
    await eventually(async () => {
      subjects.length = 0;
      for (let next: string | null = ''; next !== null;) {
        const page: OutboxPage = (
          await (await agent()).get<OutboxPage>(`/api/outbox?limit=1${next && `&after=${next}`}`)
        ).body;
        subjects.push(...page.items.filter(({ automatic }) => automatic).map(({ subject }) => subject));
        next = page.next;
      }
      expect(subjects).toContain('Re: Square fermé');
    });
  });

  test('shows no one the mail of files they may not see', async () => {
    const { number } = await givenTicket(server, { service: 'ccas', topic: undefined });
    const { body } = await (
      await agent()
    ).post<MessageRef>(`/api/tickets/${number}/messages`, { text: 'Bonjour.' });
    await eventually(() => expect(files()).toContain(`${body.messageId}@demo.parvis.test.eml`));
    const clerk = await agent('accueil');
    const { items } = (await clerk.get<OutboxPage>('/api/outbox?limit=200')).body;
    expect(items.map(({ messageId }) => messageId)).not.toContain(body.messageId);
    expect((await clerk.get(`/api/outbox/${body.messageId}`)).status).toBe(404);
    expect((await server.anonymous.get('/api/outbox')).status).toBe(401);
  });

  test('is closed in a real town', async () => {
    const messageId = await answered('Bonjour, c’est noté.');
    await server.database.rows(`update installation set demo = false`);
    const client = await agent();
    expect((await client.get('/api/outbox')).status).toBe(404);
    expect((await client.get(`/api/outbox/${messageId}`)).status).toBe(404);
  });
});
