import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem, TicketPage, TicketView } from '@parvis/contract';
import type { ApiClient, Answer } from '../../test/api-client.js';
import { consoleSocket, type ConsoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
/** of the same person: one file in each of three worlds */
let lamp: TicketView;
let birth: TicketView;
let rent: TicketView;
const resident = { firstName: 'Inès', lastName: 'Chérif', emails: ['ines.cherif@exemple.test'] };

beforeAll(async () => {
  server = await testServer();
  lamp = await givenTicket(server, { resident, subject: 'Lampadaire éteint' });
  birth = await givenTicket(server, { resident, topic: 'acte', subject: 'Acte de naissance secret' });
  const { ticketNumber } = await handIn(server, MAIL, 'ccas@demo.parvis.test');
  rent = await eventually(async () => {
    const ticket = await theTicket(server, ticketNumber!);
    expect(ticket.commitments).toContainEqual(
      expect.objectContaining({ kind: 'registration-receipt', state: 'kept' }),
    );
    return ticket;
  });
});
afterAll(() => server.stop());

const MAIL = aMailText({
  from: 'Inès Chérif <ines.cherif@exemple.test>',
  to: 'ccas@demo.parvis.test',
  subject: 'Loyer impayé secret',
  type: 'multipart/mixed; boundary=b',
  text: [
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Je ne peux plus payer.</p>',
    '--b',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename="quittance.pdf"',
    '',
    '%PDF-1.4',
    '--b--',
  ].join('\r\n'),
});

const pageOf = async (client: ApiClient, query: string) =>
  (await client.get<TicketPage>(`/api/tickets?${query}`)).body.items.map(({ number }) => number);

/** by people, on the file */
const said = ({ timeline }: TicketView) =>
  timeline.filter(({ kind }) => kind === 'note' || kind === 'contact');

/** what may be asked about one file, and changed in it */
const surfaces = ({
  number,
  version,
  commitments,
  timeline,
}: TicketView): [string, (client: ApiClient) => Promise<Answer<unknown>>][] => {
  const path = `/api/tickets/${number}`;
  const change = { ifMatch: version };
  const messages = timeline.flatMap((entry) => (entry.kind === 'message' ? entry : []));
  return [
    ['its page', (client) => client.get(path)],
    ['a note', (client) => client.post(`${path}/notes`, { text: 'Bonjour' })],
    ['a call', (client) => client.post(`${path}/contacts`, { channel: 'phone', direction: 'in' })],
    ['an answer', (client) => client.post(`${path}/messages`, { text: 'Bonjour' })],
    ['its topic', (client) => client.put(`${path}/qualification`, { topic: 'lampadaire' }, change)],
    ['its hands', (client) => client.put(`${path}/assignment`, { agentId: null, service: 'voirie' }, change)],
    ['a wait', (client) => client.put(`${path}/pause`, { reason: 'waiting-third-party' }, change)],
    ['the end of a wait', (client) => client.delete(`${path}/pause`, change)],
    ['its resolution', (client) => client.put(`${path}/resolution`, { outcome: 'Fait.' }, change)],
    ['its neighbours', (client) => client.get(`${path}/nearby`)],
    ['a problem in common', (client) => client.put(`${path}/incident`, { with: '2026-000001' }, change)],
    ['the end of one', (client) => client.delete(`${path}/incident`, change)],
    ['what qualifying it would change', (client) => client.post(`${path}/qualification/preview`, {})],
    ['its réponses types', (client) => client.get(`${path}/reply-templates`)],
    ['a merge', (client) => client.put(`${path}/merge`, { into: '2026-000001', intoVersion: 1 }, change)],
    ['the end of a merge', (client) => client.delete(`${path}/merge`, change)],
    ['a link', (client) => client.put(`${path}/links/2026-000001`, undefined)],
    ['the end of a link', (client) => client.delete(`${path}/links/2026-000001`)],
    ['its closing', (client) => client.put(`${path}/closure`, { reason: 'abusive' }, change)],
    ['an old version of it', (client) => client.put(`${path}/closure`, { reason: 'done' }, { ifMatch: 1 })],
    ['its reopening', (client) => client.delete(`${path}/closure`, change)],
    ...commitments.map(({ id, kind }): ReturnType<typeof surfaces>[number] => [
      `why its ${kind} is due then`,
      (client) => client.get(`/api/commitments/${id}/explanation`),
    ]),
    ...messages.flatMap(({ messageId, attachments }): ReturnType<typeof surfaces> => [
      ['its message', (client) => client.get(`/api/messages/${messageId}`)],
      ['its message as HTML', (client) => client.get(`/api/messages/${messageId}/html`)],
      ['its message as it came', (client) => client.get(`/api/messages/${messageId}/raw`)],
      ['its message again', (client) => client.put(`/api/messages/${messageId}/delivery`, {})],
      ...attachments.flatMap(({ url }): ReturnType<typeof surfaces> => [
        ['its attachment', (client) => client.get(url)],
        ['its attachment, shown', (client) => client.get(`${url}/photo`)],
      ]),
    ]),
  ];
};

describe.each([
  ['service', 'a file of the registry office', () => birth],
  ['service', 'a file of the social workers', () => rent],
  ['accueil', 'a file of the social workers', () => rent],
  ['isabelle.garnier', 'a file of the road workers', () => lamp],
])('to %s, %s', (account, _, file) => {
  test('is in no list, whatever is asked for', async () => {
    const client = await server.as(account);
    for (const query of [
      '',
      'status=all',
      `service=${file().service.id}&status=all`,
      'topic=acte,lampadaire&status=all',
      'channel=email&status=all&limit=200',
    ])
      expect(await pageOf(client, query)).not.toContain(file().number);
  });

  test('is not found: neither what it says nor what may be done to it', async () => {
    const client = await server.as(account);
    for (const [what, ask] of surfaces(file())) {
      const { status, body } = await ask(client);
      expect({ what, status, code: (body as Problem).code }).toMatchObject({
        what,
        status: 404,
        code: expect.stringMatching(/^(ticket|message|commitment)\/not-found$/),
      });
      expect(JSON.stringify(body)).not.toContain('secret');
    }
    // its version is not asked: the house sends its receipt meanwhile
    const { status, topic, service, assignee } = file();
    const now = await theTicket(server, file().number);
    expect(now).toMatchObject({ status, topic, service, assignee });
    expect(said(now)).toEqual(said(file()));
  });
});

describe('to those whose sector it is', () => {
  test.each([
    ['service', () => lamp],
    ['isabelle.garnier', () => birth],
    ['martine.rochas', () => rent],
    ['dpo', () => rent],
    ['qualite', () => birth],
  ])('%s reads it', async (account, file) => {
    expect((await theTicket(server, file().number, account)).number).toBe(file().number);
    expect(await pageOf(await server.as(account), 'status=all')).toContain(file().number);
  });
});

describe('the person’s card', () => {
  test('tells of files out of sight only how many there are in which service', async () => {
    const { resident: card } = await theTicket(server, lamp.number, 'service');
    expect(card!.openTickets).toEqual([]);
    expect(card!.elsewhere.sort((a, b) => (a.service < b.service ? -1 : 1))).toEqual([
      { service: 'CCAS', count: 1 },
      { service: 'État civil et élections', count: 1 },
    ]);
    expect(JSON.stringify(card)).not.toMatch(/secret|2026-0000/);
  });

  test('tells the front desk of what it may open, and of the rest its place', async () => {
    const { resident: card } = await theTicket(server, lamp.number, 'accueil');
    expect(card).toMatchObject({
      openTickets: [{ number: birth.number, subject: 'Acte de naissance secret' }],
      elsewhere: [{ service: 'CCAS', count: 1 }],
    });
  });
});

describe('the administrator', () => {
  test('configures, and opens no file nor anything of one', async () => {
    const admin = await server.as('admin');
    const asked = [admin.get('/api/tickets'), ...surfaces(rent).map(([, ask]) => ask(admin))];
    for (const answer of asked)
      expect(await admin.refused(answer)).toMatchObject({ status: 403, code: 'access/forbidden' });
  });

  test('enters no room of a file or queue', async () => {
    const socket = await consoleSocket(server, 'admin');
    expect(await socket.watchTicket(rent.number)).toBe(false);
    await socket.watchQueues();
    expect(await hears(socket, rent)).toEqual([]);
    socket.close();
  });
});

/** What a socket hears of a change in a file, once someone who may know has heard of it. */
async function hears(socket: ConsoleSocket, { number }: TicketView): Promise<unknown[]> {
  const witness = await consoleSocket(server, 'superviseur');
  await witness.watchQueues();
  socket.heard.length = 0;
  await (await server.as('superviseur')).post(`/api/tickets/${number}/notes`, { text: 'Vu.' });
  await eventually(() => expect(witness.heard.map(([name]) => name)).toContain('queue.changed'));
  await socket.watchTicket('2026-999999'); // whatever was sent before this answer has arrived before it
  witness.close();
  // who is at work, the witness among them, is everyone's to hear and says nothing of a file
  return socket.heard.filter(([name]) => name !== 'agents.changed');
}

describe('the rooms of the sockets', () => {
  test.each([
    ['service', () => birth],
    ['service', () => rent],
    ['accueil', () => rent],
  ])(
    '%s is let into no room of a file out of sight, and not told that its queue changed',
    async (account, file) => {
      const socket = await consoleSocket(server, account);
      expect(await socket.watchTicket(file().number)).toBe(false);
      expect(await socket.watchQueues()).toBe(true);
      expect(await hears(socket, file())).toEqual([]);
      expect(await hears(socket, lamp)).toMatchObject([['queue.changed', { serviceId: lamp.service.id }]]);
      socket.close();
    },
  );

  test('a file that leaves its sector is told to the queue it left, and to those who follow it no more', async () => {
    const karim = await consoleSocket(server, 'service');
    const { number, service } = await givenTicket(server, { subject: 'Lampadaire, en fait un loyer' });
    expect(await karim.watchTicket(number)).toBe(true);
    await karim.watchQueues();
    karim.heard.length = 0;
    const agent = await server.as('superviseur');
    const { version } = await theTicket(server, number);
    await agent.put(`/api/tickets/${number}/qualification`, { topic: 'aide' }, { ifMatch: version });
    await eventually(() => expect(karim.heard).toContainEqual(['queue.changed', { serviceId: service.id }]));
    expect(karim.heard).not.toContainEqual(['ticket.changed', { number, version: version + 1 }]);
    await agent.post(`/api/tickets/${number}/notes`, { text: 'Vu.' });
    // the queue it left may be told a last time, of its leaving
    const heard = (await hears(karim, rent)) as [name: string][];
    expect(heard.filter(([name]) => name === 'ticket.changed')).toEqual([]);
    karim.close();
  });
});
