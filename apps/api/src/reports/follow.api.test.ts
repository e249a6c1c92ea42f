import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FollowStepKind, FollowView, Problem, ReportRef, TicketRef } from '@parvis/contract';
import sharp from 'sharp';
import { accountId, act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { theTicket, timeIs } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { aReport, REPORT } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({
    env: { SMTP_URL: relay.url, PARVIS_TRUST_PROXY: '1', PARVIS_TEST_CLOCK: '1' },
  });
  await timeIs(server, '2026-11-23T09:00:00+01:00'); // a Monday
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

const page = async ({ code }: Pick<ReportRef, 'code'>): Promise<FollowView> => {
  const { status, body } = await server.anonymous.get<FollowView>(`/api/follow/${code}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
const kinds = ({ story }: FollowView): FollowStepKind[] => story.map(({ kind }) => kind);
const write = ({ code }: ReportRef, body: object, key?: string) =>
  server.anonymous.post<FollowView>(`/api/follow/${code}/messages`, body, { ...(key && { key }) });
const reply = async (number: string, text: string) => {
  const agent = await server.as('superviseur');
  const { status, body } = await agent.post<TicketRef>(`/api/tickets/${number}/messages`, { text });
  if (status !== 201) throw new Error(JSON.stringify(body));
};

let contacts = 0;
/** Of someone who can be written to. */
const aNamedReport = () =>
  aReport(server, { name: 'Lucie Moreau', email: `lucie-${++contacts}@exemple.test`, phone: '0612345678' });

describe('the page of a report', () => {
  test('says what was asked, by when it is answered and by whom, and nothing to reach anyone by', async () => {
    const report = await aNamedReport();
    const { status, headers, body, bytes } = await server.anonymous.get<FollowView>(
      `/api/follow/${report.code.toUpperCase()}`,
    );
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(body).toMatchObject({
      number: report.number,
      topic: 'Lampadaire éteint, clignotant ou abîmé',
      description: REPORT.description,
      address: REPORT.address,
      status: 'new',
      dueAt: report.dueAt,
      late: false,
      service: { name: 'Voirie et éclairage public', phone: '04 65 71 24 10' },
      photos: [],
      can: { write: true, withdraw: true, reopen: false },
    });
    expect(kinds(body)).toEqual(['received']);
    for (const contact of ['exemple.test', '612345678', 'Moreau', 'Lucie'])
      expect(bytes.toString()).not.toContain(contact);
  });

  test('tells who took it in charge and what was answered; transfers, notes and topics stay in the house', async () => {
    const report = await aNamedReport();
    const { number } = report;
    const agent = await server.as('superviseur');
    await agent.post(`/api/tickets/${number}/notes`, { text: 'Encore ce quartier' });
    await done(act(server, number, 'qualification', { topic: 'nid-de-poule' }));
    await done(act(server, number, 'assignment', { agentId: await accountId(server, 'service') }));
    await done(act(server, number, 'assignment', { agentId: await accountId(server, 'superviseur') }));
    await done(act(server, number, 'pause', { reason: 'waiting-third-party', question: 'Enedis, quand ?' }));
    await done(act(server, number, 'pause', undefined));
    await reply(number, 'Nous passons demain.');
    await done(act(server, number, 'resolution', { outcome: 'Lampe changée.' }));
    const view = await eventually(async () => {
      const now = await page(report);
      // the page is read in two questions: an answer may be kept in between
      if (now.story.length < 5 || now.dueAt !== null) throw new Error('not told yet');
      return now;
    });
    const [first] = await server.database.rows<{ firstName: string; lastName: string }>(
      `select first_name as "firstName", last_name as "lastName" from account where email like 'service@%'`,
    );
    expect(view.story.find(({ kind }) => kind === 'taken-in-charge')!.by).toBe(first!.firstName);
    expect(kinds(view).sort()).toEqual(
      ['answered', 'received', 'resolved', 'taken-in-charge', 'waiting-third-party'].sort(),
    );
    expect(view.story.find(({ kind }) => kind === 'answered')).toMatchObject({
      text: 'Nous passons demain.',
    });
    expect(view.story.find(({ kind }) => kind === 'resolved')).toMatchObject({ text: 'Lampe changée.' });
    const told = JSON.stringify(view);
    for (const secret of ['Encore ce quartier', 'Enedis', first!.lastName])
      expect(told).not.toContain(secret);
    expect(view).toMatchObject({ dueAt: null, late: false, can: { reopen: true } });
  });

  test('takes photos, with words or without', async () => {
    const report = await aReport(server);
    const photo = await sharp({ create: { width: 320, height: 200, channels: 3, background: 'red' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 53/1 56/1' } })
      .jpeg()
      .toBuffer();
    const send = async (text: string | null, ...photos: Buffer[]) => {
      const form = new FormData();
      if (text !== null) form.append('text', text);
      for (const bytes of photos) form.append('photos', new Blob([new Uint8Array(bytes)]), 'IMG_0001.JPG');
      const request = new Request(server.url, { method: 'POST', body: form });
      const type = {
        'content-type': request.headers.get('content-type')!,
        'idempotency-key': `said ${text}`,
      };
      return server.anonymous.post<FollowView>(
        `/api/follow/${report.code}/messages`,
        Buffer.from(await request.arrayBuffer()),
        { headers: type },
      );
    };
    const [first, again] = [await send('Voici le trou.', photo), await send('Voici le trou.', photo)];
    expect([first.status, again.status]).toEqual([201, 201]);
    const { body } = await send('', photo);
    const [worded, mute] = body.story.filter(({ kind }) => kind === 'resident-wrote');
    expect(worded).toMatchObject({ text: 'Voici le trou.', photos: [{ width: 320, height: 200 }] });
    expect(mute).toMatchObject({ text: null, photos: [{ width: 320 }] });
    const { bytes } = await server.anonymous.get(worded!.photos[0]!.url);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    const refused = await send(null, Buffer.from('GIF89a, not a photo'));
    expect((refused.body as unknown as Problem).code).toBe('report/photo-not-an-image');
    expect(((await send(null)).body as unknown as Problem).code).toBe('request/invalid');
  });

  test('shows its photos, each under the code, and no one else’s', async () => {
    const photo = await sharp({ create: { width: 320, height: 200, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const report = await aReport(server, {}, [photo, photo]);
    const view = await page(report);
    expect(view.photos).toMatchObject([
      { width: 320, height: 200 },
      { width: 320, height: 200 },
    ]);
    const { status, headers, bytes } = await server.anonymous.get(view.photos[0]!.url);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect((await sharp(bytes).metadata()).width).toBe(320);
    const other = await aReport(server);
    const stolen = view.photos[0]!.url.replace(report.code, other.code);
    const refused = await server.anonymous.refused(server.anonymous.get(stolen));
    expect(refused.code).toBe('follow/not-found');
  });

  test('admits that its date has passed', async () => {
    const report = await aNamedReport();
    await timeIs(server, new Date(Date.parse(report.dueAt!) + 60_000));
    expect(await page(report)).toMatchObject({ dueAt: report.dueAt, late: true });
  });
});

describe('a resident who writes on his page', () => {
  test('ends the wait for him, once per key, and is heard by the agents', async () => {
    const report = await aNamedReport();
    await done(
      act(server, report.number, 'pause', { reason: 'waiting-resident', question: 'Quel numéro ?' }),
    );
    const asked = await eventually(async () => {
      const view = await page(report);
      expect(kinds(view)).toContain('question');
      return view;
    });
    expect(asked).toMatchObject({ status: 'waiting-resident', dueAt: null, late: false });
    const { status, body } = await write(report, { text: 'Le 14.' }, 'answer-1');
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'open', late: false });
    expect(body.dueAt).not.toBeNull();
    const again = await write(report, { text: 'Le 14.' }, 'answer-1');
    expect(kinds(again.body).filter((kind) => kind === 'resident-wrote')).toHaveLength(1);
    const { body: other } = await write(report, { text: 'Le 15.' }, 'answer-1');
    expect((other as unknown as Problem).code).toBe('idempotency/key-reused');
    const { timeline } = await theTicket(server, report.number);
    expect(timeline.find((entry) => entry.kind === 'message' && entry.text === 'Le 14.')).toMatchObject({
      direction: 'in',
      channel: 'report',
      author: { name: 'Lucie Moreau' },
    });
  });

  test('reopens what was closed and is owed a new answer', async () => {
    const report = await aNamedReport();
    await reply(report.number, 'C’est fait.');
    await eventually(async () => expect(kinds(await page(report))).toContain('answered'));
    await done(act(server, report.number, 'closure', { reason: 'done' }));
    const { body } = await write(report, { text: 'Ce n’est pas réglé', reopen: true });
    expect(body).toMatchObject({ status: 'open', can: { reopen: false, withdraw: true } });
    expect(body.dueAt).not.toBeNull();
    expect(kinds(body).slice(-3)).toEqual(['closed', 'resident-wrote', 'reopened']);
    const { commitments } = await theTicket(server, report.number);
    expect(commitments.map(({ kind, state }) => `${kind} ${state}`)).toContain('personal-answer running');
  });

  test('may do it from a plain form', async () => {
    const report = await aReport(server);
    const form = new URLSearchParams({ text: 'Merci', reopen: 'on', idempotencyKey: 'f1' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await server.anonymous.post<FollowView>(
      `/api/follow/${report.code}/messages`,
      form,
      { headers },
    );
    expect({ status, kinds: kinds(body) }).toEqual({ status: 201, kinds: ['received', 'resident-wrote'] });
  });

  test.each([{}, { text: ' ' }, { text: 'a'.repeat(5_001) }, { text: 'a', code: 'b' }, { text: ['a'] }])(
    'is told that %j is no message',
    async (body) => {
      const report = await aReport(server);
      const refused = await server.anonymous.refused(write(report, body));
      expect(refused.code).toBe('request/invalid');
    },
  );

  test('can’t flood a file', async () => {
    const report = await aReport(server);
    for (let n = 0; n < 20; n++) expect((await write(report, { text: `${n}` })).status).toBe(201);
    expect((await server.anonymous.refused(write(report, { text: 'encore' }))).code).toBe(
      'request/rate-limited',
    );
  });
});

describe('a resident who takes his request back', () => {
  const withdraw = ({ code }: ReportRef) => server.anonymous.delete<FollowView>(`/api/follow/${code}`);

  test('is owed nothing more, and the thread says who did it', async () => {
    const report = await aNamedReport();
    const { status, body } = await withdraw(report);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'closed',
      closingReason: 'withdrawn',
      dueAt: null,
      can: { withdraw: false },
    });
    expect(kinds(body)).toEqual(['received', 'withdrawn']);
    const { commitments, timeline } = await theTicket(server, report.number);
    expect(commitments.find(({ kind }) => kind === 'personal-answer')!.state).toBe('cancelled');
    expect(timeline.find((entry) => entry.kind === 'event' && entry.type === 'TicketClosed')).toMatchObject({
      author: { id: null, name: 'Lucie Moreau' },
      payload: { reason: 'withdrawn' },
    });
  });

  test('can’t do it twice, nor to what was closed', async () => {
    const report = await aReport(server);
    await withdraw(report);
    expect((await server.anonymous.refused(withdraw(report))).code).toBe('ticket/already-closed');
  });
});

describe('a code nobody has', () => {
  const UNKNOWN = '7k3f-9m2q-x4t8b';

  test.each([UNKNOWN, 'abc', '..%2f..', '2026-000001', '%00', "'--"])('opens nothing: %s', async (code) => {
    for (const asked of [
      server.anonymous.get(`/api/follow/${code}`),
      server.anonymous.get(`/api/follow/${code}/photos/0199d1f0-0000-7000-8000-000000000001`),
      server.anonymous.post(`/api/follow/${code}/messages`, { text: 'bonjour' }),
      server.anonymous.delete(`/api/follow/${code}`),
    ]) {
      const { headers, body } = await asked;
      expect(body).toMatchObject({ status: 404, code: 'follow/not-found', details: {} });
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    }
  });

  test('is not tried for long, and those who have one are not counted', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.77' };
    const report = await aReport(server);
    for (let n = 0; n < 55; n++)
      expect((await server.anonymous.get(`/api/follow/${report.code}`, { headers })).status).toBe(200);
    const statuses = new Set<number>();
    for (let n = 0; n < 51; n++)
      statuses.add((await server.anonymous.get(`/api/follow/${UNKNOWN}`, { headers })).status);
    expect([...statuses]).toEqual([404, 429]);
  });
});
