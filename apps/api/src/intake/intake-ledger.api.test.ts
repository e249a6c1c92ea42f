import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { IntakePage, IntakeRef, IntakeView, MessageView } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { aMailText, handIn, sendMail, settled } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const RFC822 = { headers: { 'content-type': 'message/rfc822' } };
const post = async (raw: string | Buffer, query = '', account = 'superviseur') =>
  (await server.as(account)).post<IntakeRef>(`/api/intake/email${query}`, raw, RFC822);

const counts = (subject: string) =>
  server.database.row<{ intakes: number; messages: number; tickets: number }>(
    `select (select count(*)::int from intake where subject = $1) as intakes,
       (select count(*)::int from message where subject = $1 and direction = 'in') as messages,
       (select count(*)::int from ticket where subject = $1) as tickets`,
    [subject],
  );
const filed = async (subject: string, intakes: number) =>
  eventually(async () => {
    const { n } = await server.database.row<{ n: number }>(
      `select count(*)::int as n from intake where subject = $1 and state = 'filed'`,
      [subject],
    );
    expect(n).toBe(intakes);
  });

describe('handing in a raw mail by HTTP', () => {
  test('it is answered 202 with its place in the ledger, where its file and message show', async () => {
    const { status, body } = await post(aMailText({ subject: 'Panneau tordu rue Pasteur' }));
    expect([status, Object.keys(body)]).toEqual([202, ['intakeId']]);
    const view = await settled(server, body.intakeId);
    expect(view).toEqual({
      id: body.intakeId,
      state: 'filed',
      kind: 'message',
      ticketNumber: expect.stringMatching(/^\d{4}-\d{6}$/),
      messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const agent = await server.as('superviseur');
    const message = await agent.get<MessageView>(`/api/messages/${view.messageId}`);
    expect(message.body).toMatchObject({
      from: { name: 'Lucie Moreau', address: 'lucie.moreau@exemple.test' },
      subject: 'Panneau tordu rue Pasteur',
      date: '2026-11-02T09:00:00.000Z',
      text: 'Bonjour, le lampadaire devant le 12 est éteint depuis lundi. Cordialement',
      html: null,
      attachments: [],
    });
  });

  test('the mailbox it came to decides where it goes; the first one takes what names none', async () => {
    const service = async (raw: string, mailbox = '') => {
      const { ticketNumber } = await handIn(server, raw, mailbox);
      const { slug } = await server.database.row<{ slug: string }>(
        `select s.slug from ticket t join service s on s.id = t.service_id where number = $1`,
        [ticketNumber],
      );
      return slug;
    };
    expect(await service(aMailText())).toBe('accueil');
    expect(await service(aMailText(), 'Etat-Civil@demo.parvis.test')).toBe('etat-civil');
  });

  test('what cannot be taken is refused by name', async () => {
    const agent = await server.as('superviseur');
    const refusedWith = async (asked: ReturnType<typeof post>) => {
      const { status, code } = await agent.refused(asked);
      return [status, code];
    };
    const raw = aMailText();
    expect(await refusedWith(post(raw, '?mailbox=inconnu@demo.parvis.test'))).toEqual([
      422,
      'intake/unknown-mailbox',
    ]);
    expect(await refusedWith(post(''))).toEqual([400, 'intake/empty']);
    const asJson = agent.post<IntakeRef>('/api/intake/email', { raw });
    expect(await refusedWith(asJson)).toEqual([415, 'request/unsupported-media-type']);
    const zipped = agent.post<IntakeRef>('/api/intake/email', raw, {
      headers: { ...RFC822.headers, 'content-encoding': 'gzip' },
    });
    expect(await refusedWith(zipped)).toEqual([415, 'request/unsupported-media-type']);
    const tooLarge = Buffer.alloc(50 * 1024 * 1024 + 1, `${raw}\r\n`);
    expect(await refusedWith(post(tooLarge))).toEqual([413, 'request/too-large']);
    expect(await refusedWith(streamed(tooLarge))).toEqual([413, 'request/too-large']);
  });

  test('supervisors and administrators hand mail in, other accounts do not', async () => {
    const statuses = async (accounts: string[]) =>
      Promise.all(accounts.map(async (account) => (await post(aMailText(), '', account)).status));
    expect(await statuses(['superviseur', 'admin'])).toEqual([202, 202]);
    expect(await statuses(['accueil', 'telephone', 'service', 'qualite', 'dpo'])).toEqual(Array(5).fill(403));
    const stranger = await server.anonymous.post('/api/intake/email', aMailText(), RFC822);
    expect(stranger.status).toBe(401);
  });
});

/** Without a Content-Length: the size shows only as it comes. */
async function streamed(raw: Buffer): ReturnType<typeof post> {
  const agent = await server.as('superviseur');
  const body = new Blob([new Uint8Array(raw)]).stream();
  return agent.post<IntakeRef>('/api/intake/email', body, RFC822);
}

describe('the ledger and its two keys', () => {
  test('the same raw mail four times at once, by SMTP and by HTTP, is one row and one file', async () => {
    const raw = aMailText({ subject: 'Bac à verre plein' });
    await Promise.all([sendMail(server, raw), post(raw), sendMail(server, raw), post(raw)]);
    await filed('Bac à verre plein', 1);
    expect(await counts('Bac à verre plein')).toEqual({ intakes: 1, messages: 1, tickets: 1 });
  });

  test('handed in again it has the same id, even once it is filed', async () => {
    const raw = aMailText({ subject: 'Banc cassé au square' });
    const { id } = await handIn(server, raw);
    expect((await post(raw)).body).toEqual({ intakeId: id });
    expect((await settled(server, id)).state).toBe('filed');
  });

  test('one mail to two mailboxes is a row in each, one message and one file', async () => {
    const raw = aMailText({ subject: 'Acte de naissance et aide au chauffage' });
    await sendMail(server, raw, { to: ['etat-civil@demo.parvis.test', 'ccas@demo.parvis.test'] });
    await filed('Acte de naissance et aide au chauffage', 2);
    expect(await counts('Acte de naissance et aide au chauffage')).toEqual({
      intakes: 2,
      messages: 1,
      tickets: 1,
    });
  });

  test('a relay that adds its trace makes other bytes of it, not another message', async () => {
    const raw = aMailText({ subject: 'Rats près de l’école' });
    await handIn(server, `Received: from mx1.exemple.test by mx.parvis.test; 2 Nov 2026\r\n${raw}`);
    await handIn(server, `Received: from mx2.exemple.test by mx.parvis.test; 2 Nov 2026\r\n${raw}`);
    expect(await counts('Rats près de l’école')).toEqual({ intakes: 2, messages: 1, tickets: 1 });
  });

  test('two mails under one Message-ID are two requests', async () => {
    const messageId = '<compteur-fige@vieux-logiciel.test>';
    const one = await handIn(
      server,
      aMailText({ messageId, subject: 'Facture d’eau', text: 'Elle est fausse.' }),
    );
    const two = await handIn(
      server,
      aMailText({ messageId, subject: 'Facture d’eau', text: 'Autre chose.' }),
    );
    expect(two.ticketNumber).not.toBe(one.ticketNumber);
    expect(await counts('Facture d’eau')).toEqual({ intakes: 2, messages: 2, tickets: 2 });
  });

  test('a mail without Message-ID is one request, and stays one when it comes again another way', async () => {
    const raw = aMailText({ messageId: null, subject: 'Horaires de la déchèterie' });
    const one = await handIn(server, raw);
    const again = await handIn(server, `X-Trace: autre chemin\r\n${raw}`);
    expect(again.ticketNumber).toBe(one.ticketNumber);
    expect(await counts('Horaires de la déchèterie')).toEqual({ intakes: 2, messages: 1, tickets: 1 });
  });
});

describe('reading the ledger', () => {
  test('what was held or quarantined is listed, by pages, to those who see its mailbox', async () => {
    await handIn(server, 'pas un courriel');
    await handIn(server, aMailText({ subject: 'Infolettre', headers: ['List-Id: <actu.exemple.test>'] }));
    const agent = await server.as('superviseur');
    const first = await agent.get<IntakePage>('/api/intake?limit=1');
    const second = await agent.get<IntakePage>(`/api/intake?limit=1&after=${first.body.next}`);
    expect([...first.body.items, ...second.body.items]).toMatchObject([
      { state: 'held', kind: 'list', subject: 'Infolettre', mailbox: 'mairie@demo.parvis.test' },
      { state: 'quarantined', kind: null, problem: 'mail/unparsable', size: 15 },
    ]);
    expect(second.body.next).toBeNull();
    const elsewhere = await (await server.as('service')).get<IntakePage>('/api/intake');
    expect(elsewhere.body.items).toEqual([]);
  });

  test('its states and ids are open to every reader, its bytes only to those who see the mailbox', async () => {
    const { id } = await handIn(server, aMailText({ subject: 'Bruit la nuit' }));
    const agent = await server.as('service');
    expect((await agent.get<IntakeView>(`/api/intake/${id}`)).body.state).toBe('filed');
    expect((await agent.get(`/api/intake/${id}/raw`)).status).toBe(404);
    expect((await agent.get(`/api/intake/pas-un-identifiant`)).status).toBe(404);
    expect((await server.anonymous.get(`/api/intake/${id}`)).status).toBe(401);
  });

  test('the raw mail is downloaded to the byte, and never shown', async () => {
    const raw = aMailText({ subject: 'Trou dans la chaussée' });
    const { id } = await handIn(server, raw);
    const { headers, body } = await (await server.as('superviseur')).get<string>(`/api/intake/${id}/raw`);
    expect(createHash('sha256').update(body).digest('hex')).toBe(
      createHash('sha256').update(raw).digest('hex'),
    );
    expect(headers.get('content-disposition')).toBe(`attachment; filename=${id}.eml`);
    expect(headers.get('content-type')).toMatch(/^message\/rfc822/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });
});
