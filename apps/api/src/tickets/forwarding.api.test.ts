import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { FollowView, ForwardingPreview, OutsideBodyView, Problem, TicketView } from '@parvis/contract';
import sharp from 'sharp';
import { act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn, theTicket } from '../../test/given.js';
import { mailRelay, refusal, type MailRelay } from '../../test/mail-relay.js';
import { bodyHtml, bodyText, field, partsOf } from '../../test/mail-text.js';
import { aReport, REPORT } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';
import { allTold, toldTo } from '../../test/told.js';

const ROADS = 'routes@departement-haute-combe.test';
let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url, PARVIS_TRUST_PROXY: '1' } });
});
afterEach(() => relay.behave({}));
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

let serial = 0;
const TO_ROADS = { body: 'departement-voirie', keepContact: true };
const forward = (number: string, body: object = TO_ROADS, options = {}) =>
  act(server, number, 'forwarding', body, options);
const codeOf = ({ body }: { body: unknown }) => (body as Problem).code;
const promised = ({ commitments }: TicketView) =>
  commitments.filter(({ kind }) => /answer/.test(kind)).map(({ state }) => state);
/** the mail that handed this file over */
const handedOver = async (number: string, to = ROADS) => {
  const { replyAddress } = await theTicket(server, number);
  return eventually(() => {
    const mail = relay.mailsTo(to).find(({ from }) => from === replyAddress);
    expect(mail).toBeDefined();
    return mail!;
  });
};
const aPhoto = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer();

async function reported(photos: Buffer[] = []) {
  const email = `agathe${++serial}@exemple.test`;
  const report = { name: 'Agathe Morel', email, phone: '06 39 98 12 34' };
  const ref = await aReport(server, report, photos);
  await allTold(server); // his receipt has left
  return { ...ref, email };
}

describe('« réorienter »', () => {
  test('writes to the competent body, tells the resident and closes, in one act', async () => {
    const { number, email, code } = await reported([await aPhoto()]);
    await done(forward(number, { ...TO_ROADS, message: 'Pouvez-vous intervenir sur la RD 12 ?' }));
    const ticket = await theTicket(server, number);
    expect(ticket).toMatchObject({ status: 'closed', closingReason: 'forwarded' });
    expect(promised(ticket)).toEqual(['cancelled']);

    const { raw, to } = await handedOver(number);
    expect(to).toEqual([ROADS]);
    for (const part of [bodyText(raw), bodyHtml(raw)!]) {
      for (const words of [
        'Pouvez-vous intervenir sur la RD 12',
        REPORT.description.slice(0, 40),
        REPORT.address,
        `${REPORT.lat.toFixed(6)}, ${REPORT.lon.toFixed(6)}`,
        'article L114-2',
        'Agathe Morel',
        email,
        'Une photo est jointe.',
        number,
        'Hélène Marchand',
      ])
        expect(part).toContain(words);
      // its code is the resident's alone
      expect(part).not.toContain(code);
    }
    expect(field(raw, 'Subject')).toMatch(/=\?UTF-8\?|Demande transmise/);
    expect(field(raw, 'In-Reply-To')).toBeNull();
    expect(field(raw, 'Auto-Submitted')).toBeNull();
    expect(partsOf(raw).filter((part) => /^content-type: image\/jpeg/im.test(part))).toHaveLength(1);

    const told = bodyText((await toldTo(server, relay, email)).at(-1)!.raw);
    for (const words of [
      'Votre demande est transmise à l’organisme compétent',
      'Département de la Haute-Combe, direction des routes',
      'compétent pour l’entretien et la sécurité des routes départementales',
      ROADS,
      '04 99 00 20 00',
      'c’est lui qui vous répondra',
    ])
      expect(told).toContain(words);
  });

  test('stands in the file with the mail and its delivery, and on the resident’s page', async () => {
    const { number, code } = await aReport(server);
    await done(forward(number));
    await handedOver(number);
    await eventually(async () => {
      const { timeline } = await theTicket(server, number);
      const mail = timeline.find((entry) => entry.kind === 'message' && entry.to[0] === ROADS);
      expect(mail).toMatchObject({ status: 'sent', automatic: false, author: { name: 'Hélène Marchand' } });
      expect(timeline).toContainEqual(expect.objectContaining({ type: 'TicketForwarded' }));
    });
    const { body } = await server.anonymous.get<FollowView>(`/api/follow/${code}`);
    expect(body).toMatchObject({ status: 'closed', closingReason: 'forwarded', dueAt: null });
    expect(body.story.at(-1)).toMatchObject({ kind: 'forwarded', by: 'Hélène', body: { email: ROADS } });
    const page = await (await fetch(`${server.url}/suivi/${code}`)).text();
    expect(page).toContain('Département de la Haute-Combe');
    expect(page).toContain(`mailto:${ROADS}`);
  });

  test('hands over no way to reach who left none, or whose contact is kept back', async () => {
    const [anonymous, kept] = [await aReport(server, { name: 'Sans Adresse' }), await reported()];
    await done(forward(anonymous.number));
    await done(forward(kept.number, { ...TO_ROADS, keepContact: false }));
    for (const { number } of [anonymous, kept]) {
      const text = bodyText((await handedOver(number)).raw);
      expect(text).not.toMatch(/Sans Adresse|Agathe|exemple\.test|06 39/);
      expect(text).toContain('laisser ses coordonnées');
    }
    const told = bodyText((await toldTo(server, relay, kept.email)).at(-1)!.raw);
    expect(told).toContain('Nous ne lui avons pas donné vos coordonnées');
  });

  test('may go to a body of no list, never to the town itself', async () => {
    const { number } = await aReport(server);
    const body = { name: 'Syndicat du Lac', email: 'contact@syndicat-lac.test', keepContact: false };
    expect(codeOf(await forward(number, { ...body, email: 'ccas@demo.parvis.test' }))).toBe(
      'outside-body/own-address',
    );
    await done(forward(number, body));
    await handedOver(number, 'contact@syndicat-lac.test');
  });

  test('shows both mails first, and writes nothing', async () => {
    const { number, email } = await reported([await aPhoto()]);
    const { version } = await theTicket(server, number);
    const agent = await server.as('superviseur');
    const { status, body } = await agent.post<ForwardingPreview>(
      `/api/tickets/${number}/forwarding/preview`,
      TO_ROADS,
    );
    expect(status).toBe(200);
    expect(body.toBody).toMatchObject({ to: ROADS, attachments: ['photo-1.jpg'] });
    expect(body.toResident).toMatchObject({ by: 'email', to: email });
    await allTold(server);
    expect(relay.mailsTo(email)).toHaveLength(1);
    const after = await theTicket(server, number);
    expect([after.status, after.version >= version]).toEqual(['new', true]);

    await done(forward(number));
    const text = bodyText((await handedOver(number)).raw);
    expect(text.trim()).toBe(body.toBody.text.trim());
  });

  test('what was broken stays broken, and the file leaves the queue', async () => {
    const { number } = await givenTicket(server, { receivedAt: '2026-01-05T09:00:00.000Z' });
    await eventually(async () => expect(promised(await theTicket(server, number))).toEqual(['broken']));
    await done(forward(number));
    expect(promised(await theTicket(server, number))).toEqual(['broken']);
    const queued = await server.database.row(`select queued, next_due_at from ticket where number = $1`, [
      number,
    ]);
    expect(queued).toEqual({ queued: false, next_due_at: null });
  });

  test('is refused twice, on an old version, to who only reads, and to another sector', async () => {
    const { number } = await givenTicket(server);
    expect(codeOf(await forward(number, TO_ROADS, { as: 'qualite' }))).toBe('access/forbidden');
    expect((await forward(number, TO_ROADS, { seen: 0 })).status).toBe(412);
    expect(codeOf(await forward(number, { body: 'inconnu', keepContact: true }))).toBe(
      'outside-body/not-found',
    );
    expect((await forward(number, { keepContact: true })).status).toBe(400);
    await done(forward(number));
    expect(codeOf(await forward(number))).toBe('ticket/already-closed');

    const secret = await givenTicket(server, { service: 'ccas', topic: undefined });
    const clerk = await server.as('accueil');
    const path = `/api/tickets/${secret.number}/forwarding`;
    expect((await clerk.put(path, TO_ROADS, { ifMatch: secret.version })).status).toBe(404);
    expect((await clerk.post(`${path}/preview`, TO_ROADS)).status).toBe(404);
    expect((await server.anonymous.put(path, TO_ROADS, { ifMatch: 1 })).status).toBe(401);
  });

  test('of two agents at once, one hands it over', async () => {
    const { number, version } = await givenTicket(server);
    const answers = await Promise.all([1, 2].map(() => forward(number, TO_ROADS, { seen: version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    await handedOver(number);
    const { replyAddress } = await theTicket(server, number);
    expect(relay.mailsTo(ROADS).filter(({ from }) => from === replyAddress)).toHaveLength(1);
  });
});

describe('the body answers', () => {
  test('in the file, under its own name: nothing is reopened, and no resident is taken for it', async () => {
    const { number, code } = await aReport(server);
    await done(forward(number));
    await handedOver(number);
    const { replyAddress } = await theTicket(server, number);
    const raw = aMailText({
      from: `Service des routes <${ROADS}>`,
      to: replyAddress!,
      text: 'Intervention le 3.',
    });
    expect(await handIn(server, raw)).toMatchObject({ state: 'filed', ticketNumber: number });
    const ticket = await theTicket(server, number);
    expect(ticket.status).toBe('closed');
    expect(ticket.timeline.at(-1)).toMatchObject({
      kind: 'message',
      direction: 'in',
      text: expect.stringContaining('Intervention le 3.'),
      author: { kind: 'third-party', name: 'Département de la Haute-Combe, direction des routes' },
    });
    const { body } = await server.anonymous.get<FollowView>(`/api/follow/${code}`);
    expect(body.story.at(-1)!.kind).toBe('forwarded');
    // an answer to the resident does not go to the body
    const agent = await server.as('superviseur');
    await agent.post(`/api/tickets/${number}/messages`, { text: 'Le département passe le 3.' });
    await allTold(server);
    expect(relay.mailsTo(ROADS).filter(({ raw: mail }) => mail.includes('passe le 3'))).toEqual([]);
  });

  test('the resident who writes after it is still heard as himself', async () => {
    const { number, email } = await reported();
    await done(forward(number));
    const { replyAddress } = await theTicket(server, number);
    await handIn(server, aMailText({ from: email, to: replyAddress!, text: 'Personne n’est venu.' }));
    expect((await theTicket(server, number)).status).toBe('open');
  });
});

describe('a mail to the body that does not arrive', () => {
  const reopened = (number: string) =>
    eventually(async () => {
      const ticket = await theTicket(server, number);
      expect(ticket).toMatchObject({ status: 'open', closingReason: null });
      expect(promised(ticket)).toEqual(['running']);
      expect(ticket.timeline).toContainEqual(
        expect.objectContaining({
          type: 'TicketReopened',
          payload: { because: 'forwarding-undeliverable', from: 'closed' },
        }),
      );
      return ticket;
    });

  test('refused at once, brings the file back to its queue, with what it owed', async () => {
    relay.behave({
      recipient: (address) => {
        if (address === ROADS) throw refusal(550, '5.1.1 mailbox unknown');
      },
    });
    const { number, email } = await reported();
    await done(forward(number));
    await reopened(number);
    const agent = await server.as('superviseur');
    const { body } = await agent.get<{ items: { number: string }[] }>('/api/tickets?limit=200');
    expect(body.items.map((row) => row.number)).toContain(number);
    const told = (await toldTo(server, relay, email)).map(({ raw }) => bodyText(raw));
    expect(told.at(-1)).toContain('Notre message à l’organisme compétent ne lui est pas parvenu');
  });

  test('returned later, too', async () => {
    const { number } = await reported();
    await done(forward(number));
    const { raw, from } = await handedOver(number);
    await eventually(async () => {
      const { timeline } = await theTicket(server, number);
      expect(timeline.find((entry) => entry.kind === 'message' && entry.to[0] === ROADS)).toMatchObject({
        status: 'sent',
      });
    });
    await handIn(server, aBounce(from, field(raw, 'Message-ID')!));
    await reopened(number);
  });
});

const aBounce = (to: string, messageId: string): string =>
  aMailText({
    from: 'Mail Delivery System <mailer-daemon@departement-haute-combe.test>',
    to,
    subject: 'Undelivered Mail Returned to Sender',
    headers: ['Auto-Submitted: auto-replied'],
    type: 'multipart/report; report-type=delivery-status; boundary="limite"',
    text: [
      '--limite\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n',
      `--limite\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.test\r\n\r\nFinal-Recipient: rfc822; ${ROADS}\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
      `--limite\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${messageId}\r\n`,
      '--limite--',
    ].join('\r\n'),
  });

describe('the bodies a town knows', () => {
  const BODY = { name: 'Syndicat des eaux', email: 'eaux@syndicat.test', competence: 'l’eau potable' };

  test('are listed to agents, added and changed by supervisors and administrators alone', async () => {
    const supervisor = await server.as('superviseur');
    const added = await supervisor.post<OutsideBodyView>('/api/outside-bodies', { ...BODY, slug: 'eaux' });
    expect(added).toMatchObject({ status: 201, body: { slug: 'eaux', phone: null, active: true } });
    const twice = await supervisor.post('/api/outside-bodies', { ...BODY, slug: 'eaux' });
    expect([twice.status, codeOf(twice)]).toEqual([409, 'outside-body/slug-taken']);
    const path = `/api/outside-bodies/${added.body.id}`;
    const changed = await (
      await server.as('admin')
    ).put(path, { ...BODY, phone: '04 99 00 60 00', active: false });
    expect(changed).toMatchObject({ status: 200, body: { phone: '04 99 00 60 00', active: false } });

    const clerk = await server.as('accueil');
    const { body } = await clerk.get<OutsideBodyView[]>('/api/outside-bodies');
    expect(body.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['departement-voirie', 'eaux']));
    expect((await clerk.post('/api/outside-bodies', { ...BODY, slug: 'autre' })).status).toBe(403);
    expect((await clerk.put(path, BODY)).status).toBe(403);
    expect((await server.anonymous.get('/api/outside-bodies')).status).toBe(401);

    const { number } = await givenTicket(server);
    expect(codeOf(await forward(number, { body: 'eaux', keepContact: true }))).toBe('outside-body/not-found');
  });
});
