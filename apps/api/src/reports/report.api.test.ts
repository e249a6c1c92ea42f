import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageView, Problem, ReportRef } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { theTicket } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { bodyText } from '../../test/mail-text.js';
import { aReport, formOf, REPORT, reporting, type Reporting } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let relay: MailRelay;
let server: TestServer;
let send: Reporting;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({
    env: {
      SMTP_URL: relay.url,
      PARVIS_TRUST_PROXY: '1',
      PARVIS_PUBLIC_URL: 'https://allo.exemple.test/',
      PARVIS_TEST_CLOCK: '1',
    },
  });
  send = reporting(server);
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

const count = async (): Promise<number> =>
  (await server.database.row<{ n: number }>(`select count(*)::int as n from ticket`)).n;

describe('a report', () => {
  test('becomes a file with its promise, its words and the code of its page', async () => {
    const { number, code, followUrl, dueAt } = await aReport(server, {
      name: 'DUPONT Marie',
      phone: '06 12 34 56 78',
    });
    expect(number).toMatch(/^\d{4}-\d{6}$/);
    expect(followUrl).toBe(`https://allo.exemple.test/suivi/${code}`);
    const ticket = await theTicket(server, number);
    expect(ticket).toMatchObject({
      channel: 'report',
      status: 'new',
      topic: { name: 'Lampadaire éteint, clignotant ou abîmé' },
      description: REPORT.description,
      location: { lat: REPORT.lat, lon: REPORT.lon, address: REPORT.address },
      resident: { firstName: 'Marie', lastName: 'DUPONT', phones: ['+33612345678'] },
    });
    expect(ticket.commitments).toMatchObject([
      { kind: 'personal-answer', clock: 'working-days', within: 'PT48H', state: 'running', dueAt },
    ]);
    const message = ticket.timeline.find(({ kind }) => kind === 'message');
    expect(message).toMatchObject({ direction: 'in', channel: 'report', text: REPORT.description });
    const agent = await server.as('superviseur');
    const { body } = await agent.get<MessageView>(`/api/messages/${message!.id}`);
    expect(body).toMatchObject({ text: REPORT.description, attachments: [], from: { name: 'DUPONT Marie' } });
  });

  test('may be nobody’s', async () => {
    const ticket = await theTicket(server, (await aReport(server)).number);
    expect(ticket.resident).toBeNull();
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form with files', 'multipart/form-data'],
  ])('comes from %s of a page without JavaScript, empty fields and all', async (_what, type) => {
    const fields = { ...REPORT, name: '', email: '', phone: '', idempotencyKey: `form-${type}` };
    const first = await send.form(fields, type);
    expect(first.status).toBe(201);
    const again = await send.form(fields, type);
    expect(again.body).toEqual(first.body);
    const { location } = await theTicket(server, (first.body as ReportRef).number);
    expect(location).toEqual({ lat: REPORT.lat, lon: REPORT.lon, address: REPORT.address });
  });

  test('sent twice under one key is one, whatever network it came by; other words under it are refused', async () => {
    const before = await count();
    const both = await Promise.all([
      send.json(REPORT, { key: 'same', address: '198.51.100.7' }),
      eventually(async () => {
        const answer = await send.json(REPORT, { key: 'same', address: '203.0.113.9' });
        if (answer.status === 409) throw new Error('in flight');
        return answer;
      }),
    ]);
    const settled = await send.json(REPORT, { key: 'same' });
    for (const { status, body } of both) if (status === 201) expect(body).toEqual(settled.body);
    expect(await count()).toBe(before + 1);
    const other = await send.json({ ...REPORT, description: 'Autre chose' }, { key: 'same' });
    expect((other.body as Problem).code).toBe('idempotency/key-reused');
  });

  test('that leaves an address is acknowledged, with the way to its page', async () => {
    const { number, code } = await aReport(server, { email: 'Nadia@exemple.test', name: 'Nadia' });
    const mail = await eventually(() => {
      const [first] = relay.mailsTo('nadia@exemple.test');
      if (!first) throw new Error('no mail yet');
      return first;
    });
    const text = bodyText(mail.raw);
    expect(text).toContain(number);
    expect(text).toContain(`https://allo.exemple.test/suivi/${code}`);
  });
});

describe('a report is refused, and nothing is kept of it,', () => {
  const refusals: [what: string, code: string, body: object][] = [
    ['on a topic there is not', 'ticket/unknown-topic', { topic: 'licornes' }],
    ['on a topic that is not public', 'ticket/unknown-topic', { topic: 'chantier' }],
    ['without words', 'request/invalid', { description: ' \n ' }],
    ['with more words than anyone reads', 'request/invalid', { description: 'a'.repeat(5_001) }],
    ['with half a place', 'request/invalid', { lon: undefined }],
    ['with a number that is text', 'request/invalid', { lat: '48.8' }],
    ['with a place the wrong way round', 'report/place-swapped', { lat: REPORT.lon, lon: REPORT.lat }],
    ['in the Gulf of Guinea', 'report/place-out-of-town', { lat: 0, lon: 0 }],
    ['off the map', 'request/invalid', { lat: 123, lon: 0 }],
    ['with an address that is none', 'request/invalid', { email: 'moi' }],
    ['with a field nobody asked for', 'request/invalid', { priority: 'high' }],
    ['with an object for a text', 'request/invalid', { topic: { $ne: null } }],
  ];
  test.each(refusals)('%s (%s)', async (_what, code, wrong) => {
    const before = await count();
    const { body } = await send.json({ ...REPORT, ...wrong });
    expect((body as Problem).code).toBe(code);
    expect(await count()).toBe(before);
  });

  test('when its form nests its fields', async () => {
    const form = formOf(REPORT);
    form.append('resident[admin]', 'true');
    const { status } = await send.multipart(form);
    expect(status).toBe(400);
  });

  test.each(['constructor', 'prototype', '__proto__'])('when its form names a field %s', async (name) => {
    const form = formOf(REPORT);
    form.append('photos', new Blob(['not looked at']), 'photo.jpg');
    form.append(name, 'x');
    const { body } = await send.multipart(form);
    expect((body as Problem).code).toBe('request/invalid');
    await eventually(() => expect(readdirSync(path.join(server.dataDir, 'files/incoming'))).toEqual([]));
  });

  test('in another alphabet of the web', async () => {
    const { status } = await server.anonymous.post('/api/reports', '<report/>', {
      headers: { 'content-type': 'application/xml' },
    });
    expect(status).toBe(400);
  });
});

describe('the form of a town’s own page, in a browser,', () => {
  const post = (fields: Record<string, string>) =>
    server.anonymous.post<string>('/api/reports', new URLSearchParams(fields).toString(), {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'x-forwarded-for': '192.0.2.40',
      },
    });

  test('is answered by a page: reloading it sends nothing again', async () => {
    const { status, headers } = await post({ topic: REPORT.topic, description: REPORT.description });
    expect(status).toBe(303);
    expect(headers.get('location')).toMatch(/^\/suivi\/[\w-]+\?fait=envoye$/);
    const page = await server.anonymous.get<string>(headers.get('location')!);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Votre demande est enregistrée.');
    expect(page.body).toMatch(/Nous vous répondrons avant/);
  });

  test('is refused by a page too', async () => {
    const { status, headers, body } = await post({ topic: 'licornes', description: 'Une licorne' });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(body).toContain('Ce sujet n’est plus proposé');
  });
});
