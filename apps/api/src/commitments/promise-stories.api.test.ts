import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommitmentView, LogContactBody, PolicySettings, ReportRef, TicketRef } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { bodyText } from '../../test/mail-text.js';
import { REPORT } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';
import { allTold, toldTo } from '../../test/told.js';

let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url, PARVIS_TEST_CLOCK: '1' } });
  await timeIs(server, '2026-11-03T09:00:00Z'); // a Tuesday, 10 h in the town
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

let serial = 0;
const aPerson = () => ({ firstName: 'Inès', lastName: 'Garnier', emails: [`ines.${++serial}@exemple.test`] });
/** received the day before it is written down */
const RECEIVED = '2026-11-02T08:00:00.000Z';
const aDemande = async (channel: 'web' | 'letter' | 'phone', topic = 'objet-trouve') => {
  const resident = aPerson();
  const ticket = await givenTicket(server, { channel, topic, resident, receivedAt: RECEIVED });
  return { ticket, number: ticket.number, address: resident.emails[0]! };
};
const promises = async (number: string) => (await theTicket(server, number)).commitments;
/** `kind within` → state, or another of its facts */
const told = (all: CommitmentView[], fact: keyof CommitmentView = 'state') =>
  Object.fromEntries(all.map((one) => [`${one.kind} ${one.within}`, one[fact]]));
const log = async (number: string, body: LogContactBody) =>
  done((await server.as('superviseur')).post<TicketRef>(`/api/tickets/${number}/contacts`, body));
const reply = async (number: string) =>
  done(
    (await server.as('superviseur')).post<TicketRef>(`/api/tickets/${number}/messages`, { text: 'Voici.' }),
  );
const qualify = (number: string, body: object) => done(act(server, number, 'qualification', body));

const ELECTRONIC = {
  'answer P7D': '2026-11-09T23:00:00.000Z',
  'acknowledgement P7D': '2026-11-09T23:00:00.000Z',
  // ten jours ouvrés: the 11th is a holiday
  'acknowledgement P10D': '2026-11-17T23:00:00.000Z',
  'implicit-decision P2M': '2027-01-02T23:00:00.000Z',
};

describe('a demande', () => {
  test('for a document is refused by one month of silence, which the CADA is asked about', async () => {
    const { ticket, number, address } = await aDemande('web', 'document');
    expect(told(ticket.commitments, 'dueAt')).toMatchObject({
      'answer P1M': '2026-12-02T23:00:00.000Z',
      'implicit-decision P1M': '2026-12-02T23:00:00.000Z',
    });
    const receipt = await eventually(() => Promise.resolve(bodyText(relay.mailsTo(address).at(-1)!.raw)));
    expect(receipt).toContain(number);
    expect(receipt).toContain('(CADA)');
    expect(receipt).not.toContain('telerecours');
  });

  test('about what is known of oneself is owed its answer within the month, as any demande besides', async () => {
    const { ticket } = await aDemande('web', 'donnees-personnelles');
    expect(told(ticket.commitments, 'dueAt')).toMatchObject({
      'answer P1M': '2026-12-02T23:00:00.000Z',
      'implicit-decision P2M': '2027-01-02T23:00:00.000Z',
    });
  });

  test('by a form is acknowledged with what silence means, and an express answer keeps the rest', async () => {
    const { ticket, number, address } = await aDemande('web');
    expect(told(ticket.commitments, 'dueAt')).toEqual({
      'registration-receipt P1D': '2026-11-03T23:00:00.000Z',
      ...ELECTRONIC,
    });
    expect(new Set(ticket.commitments.map(({ startedAt }) => startedAt))).toEqual(new Set([RECEIVED]));
    const [receipt] = await toldTo(server, relay, address);
    expect(bodyText(receipt!.raw)).toContain('avant samedi 2 janvier 2027 à minuit');
    expect(bodyText(receipt!.raw)).toContain('tribunal administratif');
    await eventually(async () =>
      expect(told(await promises(number))).toMatchObject({
        'registration-receipt P1D': 'kept',
        'acknowledgement P7D': 'kept',
        'acknowledgement P10D': 'kept',
        'answer P7D': 'running',
        'implicit-decision P2M': 'running',
      }),
    );
    await reply(number);
    await eventually(async () =>
      expect(new Set(Object.values(told(await promises(number))))).toEqual(new Set(['kept'])),
    );
  });

  test('by letter is acknowledged by the letter an agent logs, which answers nothing', async () => {
    const { ticket, number } = await aDemande('letter');
    expect(told(ticket.commitments, 'dueAt')).toEqual({
      'answer P15D': '2026-11-17T23:00:00.000Z',
      'acknowledgement P14D': '2026-11-16T23:00:00.000Z',
      'implicit-decision P2M': '2027-01-02T23:00:00.000Z',
    });
    await log(number, { channel: 'letter', direction: 'out', at: '2026-11-03T08:00:00Z' });
    expect(told(await promises(number))).toEqual({
      'answer P15D': 'running',
      'acknowledgement P14D': 'kept',
      'implicit-decision P2M': 'running',
    });
    await log(number, { channel: 'letter', direction: 'out', outcome: 'reached' });
    expect(told(await promises(number))).toMatchObject({
      'answer P15D': 'kept',
      'implicit-decision P2M': 'kept',
    });
  });

  test('is not given time by a wait for a third party, is by one for the resident', async () => {
    const { number } = await aDemande('web');
    await allTold(server);
    const until = '2026-12-01T09:00:00Z';
    await done(act(server, number, 'pause', { reason: 'waiting-third-party', until }));
    expect(told(await promises(number))).toMatchObject({
      'answer P7D': 'paused',
      'implicit-decision P2M': 'running',
    });
    await done(
      act(server, number, 'pause', { reason: 'waiting-resident', question: 'Quelle année ?', until }),
    );
    expect(told(await promises(number))).toMatchObject({
      'answer P7D': 'paused',
      'implicit-decision P2M': 'paused',
    });
  });
});

describe('a promise made before', () => {
  test('there were conditions means what its kind means', async () => {
    const { number } = await aDemande('letter');
    await server.database.rows(
      `update commitment set paused_by = null, kept_by = null
       where ticket_id = (select id from ticket where number = $1)`,
      [number],
    );
    const until = '2026-12-01T09:00:00Z';
    await done(act(server, number, 'pause', { reason: 'waiting-third-party', until }));
    expect(told(await promises(number))).toEqual({
      'answer P15D': 'paused',
      'acknowledgement P14D': 'running',
      'implicit-decision P2M': 'running',
    });
    await log(number, { channel: 'phone', direction: 'out', outcome: 'reached' });
    expect(new Set(Object.values(told(await promises(number))))).toEqual(new Set(['kept']));
  });

  test('a policy was edited keeps the conditions it was made under', async () => {
    const { number } = await aDemande('letter');
    const admin = await server.as('admin');
    const { body: all } = await admin.get<PolicySettings[]>('/api/policies');
    const {
      id,
      slug: _s,
      version,
      olderPromises: _o,
      ...body
    } = all.find(({ slug }) => slug === 'courrier')!;
    const promisesOf = body.definition.promises.map((line) =>
      line.kind === 'answer' ? { ...line, pausedBy: [], keptBy: ['page-published'] } : line,
    );
    const edited = { ...body, definition: { ...body.definition, promises: promisesOf } };
    expect((await admin.put(`/api/policies/${id}`, edited, { ifMatch: version })).status).toBe(200);
    const { number: fresh } = await aDemande('letter');
    for (const file of [number, fresh])
      await log(file, { channel: 'phone', direction: 'out', outcome: 'reached' });
    expect(told(await promises(number))).toMatchObject({ 'answer P15D': 'kept' });
    expect(told(await promises(fresh))).toMatchObject({ 'answer P15D': 'running' });
    await admin.put(`/api/policies/${id}`, body, { ifMatch: version + 1 });
  });
});

describe('a call back', () => {
  const asked = { channel: 'phone', direction: 'in', callBack: true } as const;
  const callOf = async (number: string) => (await promises(number)).filter(({ kind }) => kind === 'callback');

  test('is promised from the call that asks for it, once, and kept by one that reaches', async () => {
    const { number } = await aDemande('phone', 'lampadaire');
    expect(await callOf(number)).toEqual([]);
    await log(number, { ...asked, at: '2026-11-02T10:30:00Z' });
    await log(number, asked);
    // 11 h 30: half an hour before lunch, three and a half after it
    expect(await callOf(number)).toMatchObject([
      { startedAt: '2026-11-02T10:30:00.000Z', dueAt: '2026-11-02T16:00:00.000Z', within: 'PT4H' },
    ]);
    await log(number, { channel: 'phone', direction: 'out', outcome: 'message-left' });
    expect((await callOf(number))[0]!.keptAt).toBeNull();
    await log(number, { channel: 'phone', direction: 'out', outcome: 'reached', at: '2026-11-02T15:59:59Z' });
    expect(await callOf(number)).toMatchObject([{ state: 'kept', keptAt: '2026-11-02T15:59:59.000Z' }]);
    await log(number, asked);
    expect(await callOf(number)).toHaveLength(2);
  });

  test('is asked for by the resident alone', async () => {
    const { number } = await aDemande('phone', 'lampadaire');
    const refused = (await server.as('superviseur')).post(`/api/tickets/${number}/contacts`, {
      ...asked,
      direction: 'out',
    });
    expect((await refused).status).toBe(400);
  });
});

describe('a file known better', () => {
  test('owes from the same receipt what its nature asks, and no more what it does not', async () => {
    const { number, address } = await aDemande('web', 'lampadaire');
    await allTold(server);
    expect(told(await promises(number))).toEqual({
      'registration-receipt P1D': 'kept',
      'answer P7D': 'running',
      'acknowledgement P7D': 'kept',
    });
    await qualify(number, { nature: 'appeal' });
    const asAppeal = await promises(number);
    expect(told(asAppeal, 'dueAt')).toMatchObject(ELECTRONIC);
    expect(told(asAppeal, 'startedAt')).toMatchObject({ 'implicit-decision P2M': RECEIVED });
    // the first receipt did not say what silence means
    await allTold(server);
    expect(bodyText(relay.mailsTo(address).at(-1)!.raw)).toContain('accusé de réception vous est envoyé');
    await eventually(async () =>
      expect(told(await promises(number))).toMatchObject({ 'acknowledgement P10D': 'kept' }),
    );
    await qualify(number, { nature: 'information' });
    expect(told(await promises(number))).toMatchObject({
      'answer P7D': 'running',
      'acknowledgement P10D': 'kept',
      'implicit-decision P2M': 'cancelled',
    });
    await qualify(number, { topic: 'reclamation' });
    const decisions = (await promises(number)).filter(({ kind }) => kind === 'implicit-decision');
    expect(decisions.map(({ state, startedAt }) => [state, startedAt])).toEqual([
      ['cancelled', RECEIVED],
      ['running', RECEIVED],
    ]);
  });

  test('owes nothing that its answer has kept before', async () => {
    const { number } = await aDemande('phone', 'lampadaire');
    await log(number, { channel: 'phone', direction: 'out', outcome: 'reached' });
    await qualify(number, { nature: 'request' });
    expect(told(await promises(number))).toEqual({ 'answer P7D': 'kept' });
  });

  test('moved to another service owes what it owed', async () => {
    const { number } = await aDemande('letter');
    const before = await promises(number);
    await done(act(server, number, 'assignment', { service: 'urbanisme' }));
    expect(await promises(number)).toEqual(before);
  });
});

describe('an end that is undone', () => {
  const FULL = ['acknowledgement P14D', 'answer P15D', 'implicit-decision P2M'];

  test('a merge keeps the earlier start of each kind; undone, both ledgers stand again', async () => {
    const { number: first } = await aDemande('letter');
    const resident = aPerson();
    const later = await givenTicket(server, { channel: 'letter', topic: 'objet-trouve', resident });
    const before = { first: await promises(first), later: later.commitments };
    const agent = await server.as('superviseur');
    const [{ version: ifMatch }, { version: intoVersion }] = [await theTicket(server, first), later];
    await done(agent.put(`/api/tickets/${first}/merge`, { into: later.number, intoVersion }, { ifMatch }));
    expect(new Set(Object.values(told(await promises(first))))).toEqual(new Set(['cancelled']));
    const kept = await promises(later.number);
    expect(told(kept, 'startedAt')).toEqual(Object.fromEntries(FULL.map((line) => [line, RECEIVED])));
    const { version } = await theTicket(server, first);
    await done(agent.delete(`/api/tickets/${first}/merge`, { ifMatch: version }));
    expect(await promises(first)).toEqual(before.first);
    expect(await promises(later.number)).toEqual(before.later);
  });

  test('a closing cancels every kind, a reopening brings each back on its first date', async () => {
    const { number } = await aDemande('letter');
    await log(number, { channel: 'phone', direction: 'in', callBack: true });
    const before = await promises(number);
    await done(act(server, number, 'closure', { reason: 'not-a-request' }));
    expect(new Set(Object.values(told(await promises(number))))).toEqual(new Set(['cancelled']));
    await done(act(server, number, 'closure', undefined));
    expect(await promises(number)).toEqual(before);
  });

  test('a resident who takes his request back is owed nothing of any kind', async () => {
    const sent = await server.anonymous.post<ReportRef>('/api/reports', {
      ...REPORT,
      email: 'retrait@exemple.test',
    });
    const { number, code } = sent.body;
    await allTold(server);
    await qualify(number, { nature: 'complaint' });
    await server.anonymous.delete(`/api/follow/${code}`);
    const states = told(await promises(number));
    expect(states).toMatchObject({
      'implicit-decision P2M': 'cancelled',
      'personal-answer PT48H': 'cancelled',
    });
    expect(Object.values(states)).not.toContain('running');
  });
});
