import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SUBJECT_MAX, TEXT_MAX, type OpenTicketBody, type TicketRef } from '@parvis/contract';
import { CHANNELS, type Channel } from '@parvis/domain';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await timeIs(server, '2026-11-02T10:00:00Z'); // a Monday
});
afterAll(() => server.stop());

const lamp: OpenTicketBody = {
  channel: 'phone',
  subject: 'Lampadaire éteint rue des Tanneurs',
  description: 'Mme Moreau signale que le lampadaire devant le 12 est éteint depuis lundi.',
};
const open = async (body: unknown) => (await server.as('superviseur')).post<TicketRef>('/api/tickets', body);
const refused = async (body: unknown) => (await server.as('superviseur')).refused(open(body));
const tickets = async () =>
  (await server.database.row<{ n: number }>('select count(*)::int as n from ticket')).n;

describe('a request opened', () => {
  const dues: Record<Channel, [kind: string, due: string]> = {
    email: ['answer', '2026-11-09T23:00:00.000Z'],
    web: ['answer', '2026-11-09T23:00:00.000Z'],
    phone: ['answer', '2026-11-09T23:00:00.000Z'],
    desk: ['answer', '2026-11-09T23:00:00.000Z'],
    letter: ['answer', '2026-11-17T23:00:00.000Z'],
    chat: ['answer', '2026-11-09T23:00:00.000Z'],
    sms: ['answer', '2026-11-09T23:00:00.000Z'],
    report: ['personal-answer', '2026-11-04T08:00:00.000Z'],
    other: ['answer', '2026-11-09T23:00:00.000Z'],
  };

  test.each(CHANNELS)('by %s is promised what the town promises there, from its receipt', async (channel) => {
    const ticket = await givenTicket(server, { channel, receivedAt: '2026-11-02T08:00:00Z' });
    const [kind, dueAt] = dues[channel];
    const order = ['registration-receipt', 'answer', 'personal-answer', 'acknowledgement'];
    expect(ticket.commitments).toMatchObject(
      [
        { kind, state: 'running', startedAt: '2026-11-02T08:00:00.000Z', dueAt },
        // a form that gives an address will be acknowledged at once; a signalement by letter, by post
        ...(channel === 'web' ? [{ kind: 'registration-receipt' }] : []),
        ...(channel === 'web' ? [{ kind: 'acknowledgement', dueAt: '2026-11-09T23:00:00.000Z' }] : []),
        ...(channel === 'letter' ? [{ kind: 'acknowledgement', dueAt: '2026-11-16T23:00:00.000Z' }] : []),
      ].sort((a, b) => order.indexOf(a.kind!) - order.indexOf(b.kind!)),
    );
  });

  test('is one contact of its channel, at the moment of its receipt', async () => {
    const ticket = await givenTicket(server, { channel: 'letter', receivedAt: '2026-10-30T07:30:00Z' });
    const contacts = await server.database.rows(
      'select channel, direction, at from contact where ticket_id = $1',
      [ticket.id],
    );
    expect(contacts).toEqual([{ channel: 'letter', direction: 'in', at: new Date('2026-10-30T07:30:00Z') }]);
    expect(ticket.receivedAt).toBe('2026-10-30T07:30:00.000Z');
  });

  test('goes where its topic says, under its sector and nature', async () => {
    const ticket = await givenTicket(server, { topic: 'nuisibles' });
    expect(ticket).toMatchObject({
      topic: { name: 'Rats, guêpes, moustiques' },
      service: { name: 'Propreté et espaces verts' },
      site: { name: 'Centre technique municipal' },
      sector: 'health',
      nature: 'report',
    });
  });

  test('without a topic waits « à qualifier » at the front desk', async () => {
    const { body } = await open(lamp);
    const ticket = await theTicket(server, body.number);
    expect(ticket).toMatchObject({ topic: null, nature: null, sector: 'user-relations', status: 'new' });
    expect(ticket.service.name).toBe('Accueil et relation citoyenne');
  });

  test('may be sent to a service and a site by name', async () => {
    const { body } = await open({ ...lamp, service: 'police', site: 'centre-technique' });
    const ticket = await theTicket(server, body.number);
    expect(ticket.service.name).toBe('Police municipale');
    expect(ticket.site.name).toBe('Centre technique municipal');
  });

  test('keeps its place, and null says nothing', async () => {
    const location = { lat: 45.7589, lon: 4.8414, address: '12, rue des Tanneurs' };
    expect(await givenTicket(server, { location })).toMatchObject({ location });
    const nothing = Object.fromEntries(
      ['topic', 'service', 'site', 'residentId', 'resident', 'location', 'receivedAt'].map((key) => [
        key,
        null,
      ]),
    );
    const { status, body } = await open({ ...lamp, ...nothing });
    expect(status).toBe(201);
    const ticket = await theTicket(server, body.number);
    expect(ticket).toMatchObject({ resident: null, location: null });
    expect(ticket.receivedAt).toBe(ticket.createdAt);
  });

  test('never shows the code of the resident’s page to agents', async () => {
    const ticket = await givenTicket(server);
    const { code } = await server.database.row<{ code: string }>(
      'select follow_code as code from ticket where id = $1',
      [ticket.id],
    );
    expect(JSON.stringify(ticket)).not.toContain(code);
  });

  test('twenty at once have twenty numbers', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => open(lamp)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(20);
  });
});

describe('the resident', () => {
  const resident = {
    firstName: 'Paul',
    lastName: 'Diaz',
    emails: ['Paul.Diaz@Exemple.test'],
    phones: ['06 39 98 12 34'],
  };

  test('is recognised by the e-mail, whatever its capitals', async () => {
    const first = await givenTicket(server, { resident });
    const second = await givenTicket(server, { resident: { emails: ['paul.diaz@exemple.test'] } });
    expect(second.resident).toMatchObject({
      id: first.resident!.id,
      name: 'Paul Diaz',
      phones: ['+33639981234'],
      openTickets: [{ number: first.number }],
    });
  });

  test('is made once when two requests of an unknown person are opened at the same moment', async () => {
    const emails = ['ines.cherif@exemple.test'];
    const opened = await Promise.all([1, 2, 3].map(() => givenTicket(server, { resident: { emails } })));
    expect(new Set(opened.map((ticket) => ticket.resident!.id)).size).toBe(1);
  });

  test('may be named by id', async () => {
    const known = await givenTicket(server, { resident });
    const { body } = await open({ ...lamp, residentId: known.resident!.id });
    expect((await theTicket(server, body.number)).resident).toMatchObject({ name: 'Paul Diaz' });
  });

  test('has each phone number once, however it was written, and keeps what is none as it was said', async () => {
    const phones = [
      '06 39 98 56 78',
      '0033639985678',
      '+33 (0)6.39.98.56.78',
      'poste 12',
      '+262 692 12 34 56',
    ];
    const { resident: known } = await givenTicket(server, { resident: { firstName: 'Aïcha', phones } });
    expect(known!.phones).toEqual(['+33639985678', 'poste 12', '+262692123456']);
  });

  test('may be nobody known', async () => {
    const { body } = await open({ ...lamp, resident: {} });
    expect((await theTicket(server, body.number)).resident).toBeNull();
  });
});

describe('what cannot be opened', () => {
  test.each([
    ['topic', 'licorne', 'ticket/unknown-topic'],
    ['service', 'licorne', 'ticket/unknown-service'],
    ['site', 'licorne', 'ticket/unknown-site'],
    ['residentId', '0199d1f0-0000-7000-8000-000000000001', 'resident/not-found'],
    ['receivedAt', '2026-11-02T10:05:00Z', 'ticket/received-in-future'],
  ])('for an unknown %s « %s » is refused by name: %s', async (field, value, code) => {
    expect(await refused({ ...lamp, [field]: value })).toMatchObject({ status: 422, code });
  });

  test('leaves nothing behind, not even its resident', async () => {
    const before = await tickets();
    await refused({ ...lamp, topic: 'licorne', resident: { emails: ['licorne@exemple.test'] } });
    expect(await tickets()).toBe(before);
    expect(await server.database.rows(`select 1 from resident_identity where value like 'licorne%'`)).toEqual(
      [],
    );
  });

  test.each<[string, object, string]>([
    ['no subject', { subject: undefined }, 'subject'],
    ['a blank subject', { subject: ' \n\t ' }, 'subject'],
    ['a subject too long', { subject: 'é'.repeat(SUBJECT_MAX + 1) }, 'subject'],
    ['a description too long', { description: 'é'.repeat(TEXT_MAX + 1) }, 'description'],
    ['a number for a text', { description: 12 }, 'description'],
    ['a list for a text', { subject: ['Lampadaire'] }, 'subject'],
    ['an unknown channel', { channel: 'pigeon' }, 'channel'],
    ['a field that does not exist', { priority: 'high' }, 'priority'],
    ['a field that does not exist, inside', { resident: { nickname: 'Lulu' } }, 'resident.nickname'],
    ['a resident that is a list', { resident: [] }, 'resident'],
    ['an e-mail that is none', { resident: { emails: ['lucie'] } }, 'resident.emails'],
    ['half a letter in an e-mail', { resident: { emails: ['luci\ud83d@exemple.test'] } }, 'resident.emails'],
    ['e-mails that are no list', { resident: { emails: 'lucie@exemple.test' } }, 'resident.emails'],
    ['eleven e-mails', { resident: { emails: Array(11).fill('lucie@exemple.test') } }, 'resident.emails'],
    ['a latitude beyond the pole', { location: { lat: 91, lon: 4 } }, 'location.lat'],
    ['a latitude in letters', { location: { lat: '45.7', lon: 4 } }, 'location.lat'],
    ['an id that is none', { residentId: 'Lucie' }, 'residentId'],
    ['a local time', { receivedAt: '2026-11-02T08:00:00' }, 'receivedAt'],
    ['30 February', { receivedAt: '2026-02-30T08:00:00Z' }, 'receivedAt'],
    ['a date of the last century but one', { receivedAt: '1826-11-02T08:00:00Z' }, 'receivedAt'],
    ['the year 0', { receivedAt: '0000-01-01T00:00:00Z' }, 'receivedAt'],
  ])('with %s says which field', async (_, changes, path) => {
    const problem = await refused({ ...lamp, ...changes });
    expect(problem).toMatchObject({ status: 400, code: 'request/invalid', details: { fields: [{ path }] } });
  });

  test('says all its faults at once', async () => {
    const { details } = await refused({ channel: 'pigeon', subject: '' });
    expect(details.fields).toMatchObject([{ path: 'channel' }, { path: 'subject' }, { path: 'description' }]);
  });

  test.each<[string, string, number, string]>([
    ['cut JSON', '{"channel":"phone"', 400, 'request/malformed-json'],
    ['a text', '"phone"', 400, 'request/malformed-json'],
    ['nothing', '', 400, 'request/invalid'],
    ['a list', '[]', 400, 'request/invalid'],
    [
      'a prototype',
      '{"channel":"phone","subject":"a","description":"b","__proto__":{}}',
      400,
      'request/invalid',
    ],
    [
      'a constructor',
      '{"channel":"phone","subject":"a","description":"b","constructor":1}',
      400,
      'request/invalid',
    ],
    [
      'a well of brackets',
      `{"location":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      400,
      'request/invalid',
    ],
    [
      'more than a megabyte',
      JSON.stringify({ ...lamp, description: 'é'.repeat(600_000) }),
      413,
      'request/too-large',
    ],
  ])('sent as %s', async (_, body, status, code) => {
    expect(await refused(body)).toMatchObject({ status, code });
  });

  test('sent as a form or in a charset nobody reads', async () => {
    const agent = await server.as('superviseur');
    const as = (type: string) =>
      agent.refused(agent.post('/api/tickets', JSON.stringify(lamp), { headers: { 'content-type': type } }));
    expect(await as('application/x-www-form-urlencoded')).toMatchObject({
      status: 400,
      code: 'request/invalid',
    });
    expect(await as('application/json; charset=klingon')).toMatchObject({
      status: 415,
      code: 'request/unsupported-media-type',
    });
  });

  test('holds a NUL where a name is looked up; in a text it is dropped', async () => {
    expect(await refused({ ...lamp, topic: '\u0000' })).toMatchObject({
      status: 400,
      code: 'request/invalid',
    });
    const { body } = await open({ ...lamp, subject: 'Lampa\u0000daire' });
    expect(await theTicket(server, body.number)).toMatchObject({ subject: 'Lampadaire' });
  });
});
