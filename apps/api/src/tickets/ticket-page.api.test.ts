import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TEXT_MAX, type MessageRef, type TicketRef, type TicketView } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await timeIs(server, '2026-11-02T10:00:00Z');
});
afterAll(() => server.stop());

const note = async (number: string, text: string, as = 'superviseur') =>
  (await server.as(as)).post<TicketRef>(`/api/tickets/${number}/notes`, { text });
const reply = async (number: string, body: object, as = 'superviseur') =>
  (await server.as(as)).post<MessageRef>(`/api/tickets/${number}/messages`, body);
const refusal = async (answer: ReturnType<typeof reply | typeof note>) =>
  (await server.as('superviseur')).refused(answer);
/** but what the house writes by itself, which comes when its job has run */
const told = ({ timeline }: TicketView) =>
  timeline
    .filter((entry) => entry.kind !== 'message' || !entry.automatic)
    .map((entry) => (entry.kind === 'event' ? entry.type : entry.kind));
/** a report at the counter by someone who gives no address */
const unreachable = () => givenTicket(server, { channel: 'desk', resident: { firstName: 'Marcel' } });

describe('the page of a file', () => {
  test('carries its version as ETag', async () => {
    const ticket = await givenTicket(server);
    const agent = await server.as('superviseur');
    const { headers } = await agent.get(`/api/tickets/${ticket.number}`);
    expect(headers.get('etag')).toBe(`"${ticket.version}"`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('says what the reader may do, and why not', async () => {
    const { number } = await unreachable();
    const open = await theTicket(server, number);
    expect(open.abilities).toMatchObject({
      reply: { ok: false, because: 'ticket/no-reachable-address' },
      note: { ok: true },
      close: { ok: true },
      resume: { ok: false, because: 'ticket/not-waiting' },
      reopen: { ok: false, because: 'ticket/not-closed' },
    });
    const { abilities } = await theTicket(server, number, 'qualite');
    expect(new Set(Object.values(abilities).map((verdict) => (verdict.ok ? '' : verdict.because)))).toEqual(
      new Set(['access/forbidden']),
    );
  });

  test('gives the address answers come back to', async () => {
    const { number, replyAddress } = await givenTicket(server);
    expect(replyAddress).toMatch(
      new RegExp(`^mairie\\+r${number.replace('-', '')}\\.[a-z2-7]{16}@demo.parvis.test$`),
    );
  });

  test('of a number nobody has is not found, nor is a text that is no number', async () => {
    const agent = await server.as('superviseur');
    for (const number of ['2026-999999', '1', 'lampadaire', '../session', `2026-${'0'.repeat(300)}1`]) {
      const path = `/api/tickets/${encodeURIComponent(number)}`;
      expect(await agent.refused(agent.get(path))).toMatchObject({ status: 404, code: 'ticket/not-found' });
    }
  });

  test('a half-written % in its address is refused', async () => {
    const agent = await server.as('superviseur');
    expect(await agent.refused(agent.get('/api/tickets/%E0%A4%A'))).toMatchObject({ status: 400 });
  });
});

describe('the timeline', () => {
  test('tells everything in the order it happened', async () => {
    const { number } = await givenTicket(server, { channel: 'phone' });
    await done(note(number, 'Vu avec l’équipe de nuit.'));
    await done(act(server, number, 'qualification', { topic: 'rue-eteinte' }));
    await done(act(server, number, 'pause', { reason: 'waiting-third-party' }));
    await done(act(server, number, 'pause', undefined));
    await done(act(server, number, 'resolution', { outcome: 'Transformateur remis en route.' }));
    await done(act(server, number, 'closure', { reason: 'done' }));
    await done(act(server, number, 'closure', undefined));
    const ticket = await theTicket(server, number);
    expect(told(ticket)).toEqual([
      'contact',
      'TicketOpened',
      'CommitmentMade',
      'note',
      'TicketQualified',
      'TicketPaused',
      'TicketResumed',
      'TicketResolved',
      'TicketClosed',
      'TicketReopened',
    ]);
    expect(ticket.timeline.at(-1)!.author).toMatchObject({ kind: 'agent', name: 'Hélène Marchand' });
  });

  test('of one moment stays in order when the numbers of its events grow by a figure', async () => {
    const { last } = await server.database.row<{ last: string }>(
      `select last_value as last from ticket_event_id_seq`,
    );
    const edge = 10 ** String(last).length - 1; // …9, then …0
    await server.database.rows(`select setval('ticket_event_id_seq', $1)`, [edge - 1]);
    expect(told(await givenTicket(server, { channel: 'phone' }))).toEqual([
      'contact',
      'TicketOpened',
      'CommitmentMade',
    ]);
  });
});

describe('a note', () => {
  test('is signed, internal, and moves nothing but the version', async () => {
    const before = await givenTicket(server);
    const { status, body } = await note(before.number, 'Rappeler M. Vidal.', 'accueil');
    expect({ status, version: body.version }).toEqual({ status: 201, version: before.version + 1 });
    const after = await theTicket(server, before.number);
    expect(after.timeline.at(-1)).toMatchObject({
      kind: 'note',
      text: 'Rappeler M. Vidal.',
      author: { kind: 'agent', name: 'Nadia Perrin' },
    });
    expect(after).toMatchObject({ status: 'new', assignee: null, commitments: before.commitments });
  });

  test('may be written on a closed file', async () => {
    const { number } = await givenTicket(server);
    await done(act(server, number, 'closure', { reason: 'done' }));
    expect((await note(number, 'Archivé.')).status).toBe(201);
    expect(await theTicket(server, number)).toMatchObject({ status: 'closed' });
  });

  test.each<[string, unknown]>([
    ['blank', ' \n '],
    ['empty', ''],
    ['too long', 'é'.repeat(TEXT_MAX + 1)],
    ['no text', { text: 'a' }],
  ])('that is %s is refused', async (_, text) => {
    const { number } = await givenTicket(server);
    expect(await refusal(note(number, text as string))).toMatchObject({
      status: 400,
      code: 'request/invalid',
    });
  });

  test('by someone who only reads is refused', async () => {
    const { number } = await givenTicket(server);
    expect(await refusal(note(number, 'Bonjour', 'dpo'))).toMatchObject({
      status: 403,
      code: 'access/forbidden',
    });
  });
});

describe('writing to the resident', () => {
  test('is one contact more, whatever it is for', async () => {
    const { id, number } = await givenTicket(server, { channel: 'phone' });
    await done(reply(number, { text: 'Bonjour, nous regardons.' }));
    await done(act(server, number, 'pause', { reason: 'waiting-resident', question: 'Depuis quand ?' }));
    await done(act(server, number, 'closure', { reason: 'done', message: 'C’est réparé.' }));
    const contacts = await server.database.rows(
      `select c.channel, c.direction, m.text, a.last_name from contact c left join message m on m.id = c.message_id
         left join account a on a.id = c.agent_id
       where c.ticket_id = $1 order by c.at, c.id`,
      [id],
    );
    const out = { channel: 'email', direction: 'out', last_name: 'Marchand' };
    expect(contacts).toEqual([
      { channel: 'phone', direction: 'in', text: null, last_name: 'Marchand' },
      { ...out, text: 'Bonjour, nous regardons.' },
      { ...out, text: 'Depuis quand ?' },
      { ...out, text: 'C’est réparé.' },
    ]);
  });
});

describe('an answer', () => {
  test('goes to the resident in the writer’s name, and makes a file nobody had his', async () => {
    const before = await givenTicket(server);
    const { status, body } = await reply(
      before.number,
      { text: 'Bonjour, l’équipe passe mardi.' },
      'service',
    );
    expect(status).toBe(201);
    const sent = await eventually(async () => {
      const after = await theTicket(server, before.number);
      const message = after.timeline.find((entry) => entry.kind === 'message')!;
      expect(message).toMatchObject({ messageId: body.messageId, status: 'sent' });
      return after;
    });
    expect(sent).toMatchObject({ status: 'open', assignee: { name: 'Karim Lefort' } });
    expect(sent.timeline.find((entry) => entry.kind === 'message')).toMatchObject({
      direction: 'out',
      automatic: false,
      subject: expect.stringMatching(/^Demande \d{4}-\d{6}\u00a0: Lampadaire éteint rue des Tanneurs$/),
      to: ['lucie.moreau@exemple.test'],
      author: { kind: 'agent', name: 'Karim Lefort' },
    });
    expect(sent.commitments).toMatchObject([{ kind: 'answer', state: 'kept' }]);
  });

  test('leaves the file with whoever has it', async () => {
    const { number } = await givenTicket(server);
    await done(reply(number, { text: 'Bonjour.' }, 'service'));
    await done(reply(number, { text: 'Bonjour, et pardon du doublon.' }, 'accueil'));
    expect((await theTicket(server, number)).assignee).toMatchObject({ name: 'Karim Lefort' });
  });

  test('on a closed file is sent, and opens nothing', async () => {
    const { number } = await givenTicket(server);
    await done(act(server, number, 'closure', { reason: 'done' }));
    expect((await reply(number, { text: 'Bonjour, c’est réparé.' })).status).toBe(201);
    expect(await theTicket(server, number)).toMatchObject({ status: 'closed', assignee: null });
  });

  test.each(['phone', 'sms', 'letter'])('by %s is not available yet', async (channel) => {
    const { number } = await givenTicket(server);
    expect(await refusal(reply(number, { text: 'Bonjour.', channel }))).toMatchObject({
      status: 422,
      code: 'ticket/channel-not-available',
    });
  });

  test('to someone without an address is refused', async () => {
    const { number } = await unreachable();
    expect(await refusal(reply(number, { text: 'Bonjour.' }))).toMatchObject({
      status: 422,
      code: 'ticket/no-reachable-address',
    });
  });

  test('by someone who only reads, or by another service, is refused', async () => {
    const { number } = await givenTicket(server);
    const text = 'Bonjour.';
    expect(await refusal(reply(number, { text }, 'qualite'))).toMatchObject({ status: 403 });
    expect(await refusal(reply(number, { text }, 'isabelle.garnier'))).toMatchObject({
      status: 404,
      code: 'ticket/not-found',
    });
  });
});
