import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FollowView, MessageRef, ReportRef, TicketRef } from '@parvis/contract';
import sharp from 'sharp';
import { act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { aReport } from '../../test/report.js';
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

const page = async ({ code }: ReportRef) =>
  (await server.anonymous.get<FollowView>(`/api/follow/${code}`)).body;
const reply = async (number: string, text: string, key?: string) =>
  (await server.as('superviseur')).post<MessageRef>(
    `/api/tickets/${number}/messages`,
    { text },
    key === undefined ? {} : { key },
  );
const promised = async (number: string) =>
  (await theTicket(server, number)).commitments.find(({ kind }) => kind === 'personal-answer')!;

describe('an answer to who left no address', () => {
  test('is published on his page, and keeps the promise there and then', async () => {
    const report = await aReport(server, { phone: '0612345678' });
    expect((await theTicket(server, report.number)).abilities.reply).toEqual({ ok: true });
    const { status, body } = await reply(report.number, 'La lampe est changée.', 'once');
    expect(status).toBe(201);
    expect((await reply(report.number, 'La lampe est changée.', 'once')).body).toEqual(body);
    expect(await promised(report.number)).toMatchObject({
      state: 'kept',
      keptAt: expect.any(String),
      brokenAt: null,
    });
    const { timeline, assignee } = await theTicket(server, report.number);
    expect(timeline.filter((entry) => entry.kind === 'message' && entry.direction === 'out')).toMatchObject([
      { id: body.messageId, channel: 'report', status: 'delivered', to: [], author: { kind: 'agent' } },
    ]);
    const view = await page(report);
    expect(view).toMatchObject({ status: 'open', dueAt: null });
    expect(view.story.slice(1)).toMatchObject([
      { kind: 'taken-in-charge' },
      {
        kind: 'answered',
        text: 'La lampe est changée.',
        channel: 'report',
        by: assignee!.name.split(' ')[0],
      },
    ]);
    const contacts = await server.database.rows(
      `select c.direction, c.channel from contact c join ticket t on t.id = c.ticket_id where t.number = $1
       order by c.at`,
      [report.number],
    );
    expect(contacts).toEqual([
      { direction: 'in', channel: 'report' },
      { direction: 'out', channel: 'report' },
    ]);
    expect(relay.mails).toEqual([]);
  });

  test('late is kept late: what was broken stays broken', async () => {
    const report = await aReport(server);
    await timeIs(server, new Date(Date.parse(report.dueAt!) + 3_600_000));
    await reply(report.number, 'Pardon du retard.');
    expect(await promised(report.number)).toMatchObject({ state: 'broken', keptAt: expect.any(String) });
    expect(await page(report)).toMatchObject({ dueAt: null, late: false });
  });

  test('is owed again when he writes again', async () => {
    const report = await aReport(server);
    await reply(report.number, 'C’est fait.');
    await server.anonymous.post(`/api/follow/${report.code}/messages`, { text: 'Non, toujours éteint.' });
    expect((await page(report)).dueAt).not.toBeNull();
    await reply(report.number, 'Nous revenons demain.');
    const { commitments } = await theTicket(server, report.number);
    expect(commitments.map(({ state }) => state)).toEqual(['kept', 'kept']);
  });

  test('may close the file in the same act', async () => {
    const report = await aReport(server);
    await done(act(server, report.number, 'closure', { reason: 'done', message: 'Réparé ce matin.' }));
    expect((await promised(report.number)).state).toBe('kept');
    expect((await page(report)).story.map(({ kind }) => kind)).toEqual(['received', 'answered', 'closed']);
  });
});

test('a question is published too, and keeps no promise', async () => {
  const report = await aReport(server);
  await done(act(server, report.number, 'pause', { reason: 'waiting-resident', question: 'Quel numéro ?' }));
  expect((await promised(report.number)).state).toBe('paused');
  const view = await page(report);
  expect(view.story.at(-1)).toMatchObject({ kind: 'question', text: 'Quel numéro ?' });
  await server.anonymous.post<TicketRef>(`/api/follow/${report.code}/messages`, { text: 'Le 14.' });
  expect((await promised(report.number)).state).toBe('running');
});

test('who left an address is answered there', async () => {
  const report = await aReport(server, { email: 'paul@exemple.test' });
  await reply(report.number, 'Nous passons demain.');
  await eventually(() => {
    const answers = relay
      .mailsTo('paul@exemple.test')
      .filter(({ raw }) => raw.includes('Nous passons demain'));
    expect(answers).toHaveLength(1);
  });
  const { timeline } = await theTicket(server, report.number);
  const out = timeline.filter((entry) => entry.kind === 'message' && entry.direction === 'out');
  expect(out.map((entry) => entry.kind === 'message' && entry.channel)).toEqual(['email', 'email']);
});

test('a report an agent noted down has a page nobody knows: there is no answering on it', async () => {
  const { number, abilities } = await givenTicket(server, {
    channel: 'report',
    resident: { lastName: 'Roux' },
  });
  expect(abilities.reply).toEqual({ ok: false, because: 'ticket/no-reachable-address' });
  const agent = await server.as('superviseur');
  const refused = await agent.refused(agent.post(`/api/tickets/${number}/messages`, { text: 'Bonjour' }));
  expect(refused.code).toBe('ticket/no-reachable-address');
});

describe('photos of what was done', () => {
  const withPhoto = async (number: string, photo: Buffer, role = 'superviseur') => {
    const form = new FormData();
    form.append('text', 'C’est réparé, voyez.');
    form.append('photos', new Blob([new Uint8Array(photo)]), 'IMG_2040.JPG');
    const request = new Request(server.url, { method: 'POST', body: form });
    const headers = { 'content-type': request.headers.get('content-type')! };
    const bytes = Buffer.from(await request.arrayBuffer());
    return (await server.as(role)).post<MessageRef>(`/api/tickets/${number}/messages`, bytes, { headers });
  };
  const aPhoto = () =>
    sharp({ create: { width: 320, height: 200, channels: 3, background: 'green' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 53/1 56/1' } })
      .jpeg()
      .toBuffer();

  test('stand on the page, without the place they were taken at', async () => {
    const report = await aReport(server);
    expect((await withPhoto(report.number, await aPhoto())).status).toBe(201);
    const { story } = await page(report);
    const answer = story.find(({ kind }) => kind === 'answered');
    expect(answer).toMatchObject({ text: 'C’est réparé, voyez.', photos: [{ width: 320, height: 200 }] });
    const { bytes } = await server.anonymous.get(answer!.photos[0]!.url);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  test('leave with the mail', async () => {
    const email = 'reparee@exemple.test';
    const { number } = await aReport(server, { email });
    await withPhoto(number, await aPhoto());
    await eventually(() => {
      const mail = relay.mailsTo(email).find(({ raw }) => raw.includes('photo-1.jpg'));
      expect(mail?.raw.toString()).toContain('Content-Type: image/jpeg');
    });
  });

  test('that are none are refused, and so is who only reads: nothing is said', async () => {
    const { number } = await aReport(server);
    const refused = await withPhoto(number, Buffer.from('GIF89a, not a photo'));
    expect(refused.body).toMatchObject({ code: 'report/photo-not-an-image' });
    expect((await withPhoto(number, await aPhoto(), 'qualite')).status).toBe(403);
    const { timeline } = await theTicket(server, number);
    expect(timeline.filter((entry) => entry.kind === 'message' && entry.direction === 'out')).toEqual([]);
  });
});
