import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  UPLOAD_MAX_BYTES,
  type Problem,
  type ReplyRef,
  type TicketView,
  type UploadView,
} from '@parvis/contract';
import type { ApiClient } from '../../test/api-client.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { testServer, type TestServer } from '../../test/test-server.js';
import { partsOf } from '../../test/mail-text.js';

let relay: MailRelay;
let server: TestServer;
let agent: ApiClient;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url } });
  agent = await server.as('superviseur');
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

let serial = 0;
const aFile = () =>
  givenTicket(server, { resident: { lastName: 'Roux', emails: [`pieces${++serial}@exemple.test`] } });
const upload = (name: string, bytes: Buffer, type = 'application/pdf', by = agent) =>
  by.post<UploadView>(`/api/uploads?name=${encodeURIComponent(name)}`, bytes, { headers: { 'content-type': type } }); // prettier-ignore
const attach = async (name: string, bytes: Buffer) => (await upload(name, bytes)).body.id;
const answer = (number: string, attachments: string[], by = agent) =>
  by.post<ReplyRef>(`/api/tickets/${number}/messages`, { text: 'Voici les pièces.', attachments });
const enclosedIn = ({ timeline }: TicketView) =>
  timeline.flatMap((entry) => (entry.kind === 'message' || entry.kind === 'note' ? entry.attachments : []));
/** as a mail program saves them */
const enclosuresOf = (raw: string): Buffer[] =>
  partsOf(raw)
    .filter((part) => /^content-disposition: attachment/im.test(part))
    .map((part) => Buffer.from(part.slice(part.search(/\r?\n\r?\n/)), 'base64'));
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('files attached to an answer', () => {
  test('leave by mail, byte for byte, and stand in the file', async () => {
    const ticket = await aFile();
    const [plan, table] = [randomBytes(300_000), randomBytes(70_001)];
    const ids = [await attach('Plan rue des Tanneurs.pdf', plan), await attach('Mesures été 🚧.xlsx', table)];
    expect((await answer(ticket.number, ids)).status).toBe(201);
    const [mail] = await eventually(() => {
      const mails = relay.mailsTo(ticket.resident!.emails[0]!);
      expect(mails).toHaveLength(1);
      return mails;
    });
    expect(enclosuresOf(mail!.raw).map(sha)).toEqual([sha(plan), sha(table)]);
    const shown = enclosedIn(await theTicket(server, ticket.number));
    expect(shown.map(({ name, size }) => [name, size])).toEqual([
      ['Plan rue des Tanneurs.pdf', plan.length],
      ['Mesures été 🚧.xlsx', table.length],
    ]);
    const { bytes, headers } = await agent.get(shown[0]!.url);
    expect(bytes.equals(plan)).toBe(true);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  test('twice under one name are two files in the mail', async () => {
    const { number } = await aFile();
    const ids = [await attach('photo.pdf', randomBytes(10)), await attach('photo.pdf', randomBytes(11))];
    await answer(number, ids);
    expect(enclosedIn(await theTicket(server, number)).map(({ name }) => name)).toEqual(['photo.pdf', 'photo (2).pdf']); // prettier-ignore
  });

  test('of someone else, or no longer kept, are refused and nothing is sent', async () => {
    const { number } = await aFile();
    const id = await attach('plan.pdf', randomBytes(10));
    const karim = await server.as('service');
    for (const [by, ids] of [
      [karim, [id]],
      [agent, ['0199d1f0-0000-7000-8000-000000000001']],
    ] as const)
      expect(await agent.refused(answer(number, [...ids], by))).toMatchObject({ code: 'upload/not-found' });
    expect(enclosedIn(await theTicket(server, number))).toEqual([]);
  });

  test('are thirty-five megabytes together at most', async () => {
    const { number } = await aFile();
    const ids = [
      await attach('a.bin', Buffer.alloc(20_000_000, 1)),
      await attach('b.bin', Buffer.alloc(20_000_000, 2)),
    ];
    expect(await agent.refused(answer(number, ids))).toMatchObject({
      status: 413,
      code: 'upload/too-large-together',
    });
  });
});

describe('a file attached to a note', () => {
  test('stands under it, is sent to nobody, and is taken by who sees the file alone', async () => {
    const ticket = await givenTicket(server, {
      topic: 'acte',
      resident: { lastName: 'Roux', emails: ['note@exemple.test'] },
    });
    const bytes = randomBytes(5_000);
    const body = { text: 'Voir le procès-verbal.', attachments: [await attach('pv.pdf', bytes)] };
    expect((await agent.post(`/api/tickets/${ticket.number}/notes`, body)).status).toBe(201);
    const [shown] = enclosedIn(await theTicket(server, ticket.number));
    expect((await agent.get(shown!.url)).bytes.equals(bytes)).toBe(true);
    expect((await (await server.as('service')).get(shown!.url)).status).toBe(404);
    expect(relay.mailsTo('note@exemple.test')).toEqual([]);
  });
});

describe('an upload', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['facture\u202Egpj.pdf', 'facturegpj.pdf'],
    ['plan\r\nX-Evil: oui.pdf', 'plan X-Evil_ oui.pdf'],
    ['🏠🚰 fuite.pdf', '🏠🚰 fuite.pdf'],
    ['', 'piece-jointe.pdf'],
  ])('named %j is kept as %s', async (sent, name) => {
    expect((await upload(sent, randomBytes(3))).body).toMatchObject({
      name,
      size: 3,
      type: 'application/pdf',
    });
  });

  test('with a name of 300 characters keeps what it is', async () => {
    const { body } = await upload(`${'plan '.repeat(60)}.pdf`, randomBytes(3));
    expect(body.name).toMatch(/\.pdf$/);
    expect(body.name.length).toBeLessThanOrEqual(120);
  });

  test.each(['virus.exe', 'facture.pdf.JS', 'raccourci.lnk', 'facture\u202Efdp.exe. '])(
    'named %j is refused: it would run',
    async (name) => {
      expect(await agent.refused(upload(name, randomBytes(3)))).toMatchObject({
        status: 422,
        code: 'upload/executable',
      });
    },
  );

  test('is not empty, and twenty-five megabytes at most', async () => {
    expect(await agent.refused(upload('vide.pdf', Buffer.alloc(0)))).toMatchObject({ code: 'upload/empty' });
    const { status, body } = await upload('trop.pdf', Buffer.alloc(UPLOAD_MAX_BYTES + 1));
    expect([status, (body as unknown as Problem).code]).toEqual([413, 'request/too-large']);
    expect((await upload('juste.pdf', Buffer.alloc(UPLOAD_MAX_BYTES))).status).toBe(201);
  });

  test('is for who writes alone', async () => {
    const dpo = await server.as('dpo');
    expect(await dpo.refused(upload('plan.pdf', randomBytes(3), 'application/pdf', dpo))).toMatchObject({
      code: 'access/forbidden',
    });
  });
});
