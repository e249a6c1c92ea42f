import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PolicySettings, TicketView, WarningPage, WarningView } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { commandLine } from '../../test/command-line.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let other: TestServer;
beforeAll(async () => {
  server = await testServer();
  other = await testServer({ beside: server });
});
afterAll(async () => {
  await other.stop();
  await server.stop();
});

// Monday at 11:00 in Paris: half of 48 working hours on Tuesday at 11:00, three quarters at 23:00, due on Wednesday at 11:00
const MONDAY = '2026-11-02T10:00:00.000Z';
const HALF = '2026-11-03T10:00:00.000Z';
const NIGHT = '2026-11-03T22:00:00.000Z';
const OPENING = '2026-11-04T07:30:00.000Z';
const DUE = '2026-11-04T10:00:00.000Z';
const NEXT_MORNING = '2026-11-05T07:30:00.000Z';

const givenLamp = async (body: object = {}): Promise<TicketView> => {
  await timeIs(server, MONDAY);
  return givenTicket(server, { channel: 'report', receivedAt: MONDAY, ...body });
};
/** The house's time, and all that was to be done by then. */
const justAfter = async (instant: string) => {
  const now = new Date(Date.parse(instant) + 1_000);
  await timeIs(server, now);
  await eventually(async () =>
    expect(
      // armed on the very instant at which it was broken, a moment after
      await server.database.rows(
        `select id from commitment where warn_at <= $1::timestamptz + interval '1 minute' or wake_at <= $1`,
        [now],
      ),
    ).toEqual([]),
  );
};

interface Told {
  account: string;
  step: number;
  rung: string;
}
const told = (number: string) =>
  server.database.rows<Told>(
    `select split_part(a.email, '@', 1) as account, w.step, w.rung from commitment_warning w
       join account a on a.id = w.account_id join ticket t on t.id = w.ticket_id
     where t.number = $1 order by w.step, a.email`,
    [number],
  );
const page = async (account: string) =>
  (await (await server.as(account)).get<WarningPage>('/api/warnings?limit=200')).body;
const warningOf = async (account: string, number: string): Promise<WarningView | undefined> =>
  (await page(account)).items.find(({ ticket }) => ticket.number === number);

const CREW: Told[] = ['patrick.thevenet', 'service'].map((account) => ({
  account,
  step: 50,
  rung: 'holder',
}));
const supervisor = (step: number, rung = 'supervisor'): Told => ({ account: 'superviseur', step, rung });

describe('a promise that nears its end', () => {
  test('is told to its service, then up, one rung a step, and never at night', async () => {
    const { number } = await givenLamp();
    await justAfter(HALF);
    expect(await told(number)).toEqual(CREW);
    await justAfter(NIGHT);
    expect(await told(number)).toEqual(CREW);
    await justAfter(OPENING);
    // the service has no référent: the next one up
    expect(await told(number)).toEqual([...CREW, supervisor(75)]);
    await justAfter(DUE);
    expect(await told(number)).toEqual([...CREW, supervisor(75), supervisor(100)]);
    await justAfter(NEXT_MORNING);
    expect((await told(number)).at(-1)).toEqual(supervisor(101, 'direction'));
    expect(await warningOf('superviseur', number)).toMatchObject({ step: 101, state: 'broken', read: false });
  });

  test('is one line in the morning when half and three quarters of its time ended in the night', async () => {
    const { number } = await givenLamp({ receivedAt: '2026-10-30T18:00:00.000Z' });
    await justAfter('2026-11-03T06:00:00.000Z');
    expect(await told(number)).toEqual([]);
    await justAfter('2026-11-03T07:30:00.000Z');
    expect(await told(number)).toEqual([supervisor(75)]);
  });

  test('is told to who has the file', async () => {
    const { number } = await givenLamp();
    await done(act(server, number, 'assignment', { agentId: await accountId(server, 'service') }));
    await justAfter(HALF);
    expect(await told(number)).toEqual([{ account: 'service', step: 50, rung: 'holder' }]);
  });

  test('is told to those who are there, and to the next one up when none is', async () => {
    const { number } = await givenLamp();
    const away = await Promise.all(CREW.map(({ account }) => accountId(server, account)));
    await server.database.rows(
      `insert into absence (account_id, starts_at, ends_at) select unnest($1::uuid[]), $2, $3`,
      [away, HALF, OPENING],
    );
    await justAfter(HALF);
    expect(await told(number)).toEqual([supervisor(50)]);
    await server.database.rows(`delete from absence where account_id = any($1)`, [away]);
  });

  test('is told no more once it is answered, nor while the clock is stopped', async () => {
    const answered = await givenLamp();
    const waiting = await givenLamp();
    const agent = await server.as('superviseur');
    const sent = await agent.post(`/api/tickets/${answered.number}/messages`, { text: 'C’est réparé.' });
    expect(sent.status).toBe(201);
    const pause = { reason: 'waiting-third-party', until: NEXT_MORNING };
    await done(act(server, waiting.number, 'pause', pause));
    await eventually(async () =>
      expect((await theTicket(server, answered.number)).commitments[0]).toMatchObject({ state: 'kept' }),
    );
    await justAfter(OPENING);
    expect([await told(answered.number), await told(waiting.number)]).toEqual([[], []]);
  });
});

describe('the bell', () => {
  test('has what is mine and may be seen, and nothing of other sectors', async () => {
    const { number } = await givenLamp();
    const social = await givenLamp({ topic: 'logement', subject: 'Aide au logement' });
    await justAfter(HALF);
    expect((await told(social.number)).map(({ account }) => account)).toEqual(['martine.rochas']);
    expect(await warningOf('service', number)).toMatchObject({ step: 50, rung: 'holder', settled: false });
    expect(await warningOf('service', social.number)).toBeUndefined();
    // one who may not see the file any more is not shown what he was told of it
    await done(act(server, number, 'qualification', { topic: 'logement' }));
    expect(await warningOf('service', number)).toBeUndefined();
  });

  test('counts what is not read, and once read it stays so', async () => {
    const { number } = await givenLamp();
    await justAfter(HALF);
    const agent = await server.as('service');
    const before = await page('service');
    const { id } = (await warningOf('service', number))!;
    const read = () => agent.put(`/api/warnings/${id}/reading`, {});
    expect([(await read()).status, (await read()).status]).toEqual([204, 204]);
    expect((await page('service')).unread).toBe(before.unread - 1);
    expect(await warningOf('service', number)).toMatchObject({ read: true });
    await agent.put('/api/warnings/reading', { until: before.items[0]!.toldAt });
    expect((await page('service')).unread).toBe(0);
  });

  test('is read by nobody else', async () => {
    const { number } = await givenLamp();
    await justAfter(HALF);
    const { id } = (await warningOf('service', number))!;
    const stranger = await server.as('superviseur');
    expect(await stranger.refused(stranger.put(`/api/warnings/${id}/reading`, {}))).toMatchObject({
      code: 'warning/not-found',
    });
  });
});

describe('what is late', () => {
  const SAID = { reason: 'waiting-third-party', nextAction: 'Relancer l’entreprise', nextActionAt: '2026-11-09T09:00:00.000Z' }; // prettier-ignore

  test('is taken in hand: nobody else is told before the day that was said, and then it goes on', async () => {
    const { number } = await givenLamp();
    await justAfter(DUE);
    await done(act(server, number, 'acknowledgement', SAID));
    const { commitments, timeline } = await theTicket(server, number);
    expect(commitments[0]).toMatchObject({ state: 'broken', acknowledgedUntil: SAID.nextActionAt });
    expect(timeline.find((entry) => entry.kind === 'event' && entry.type === 'LatenessAcknowledged')).toMatchObject({ payload: { reason: SAID.reason, nextAction: SAID.nextAction, until: SAID.nextActionAt } }); // prettier-ignore
    const steps = async () => (await told(number)).map(({ step }) => step);
    const before = await steps();
    await justAfter('2026-11-06T07:30:00.000Z');
    expect(await steps()).toEqual(before);
    await justAfter(SAID.nextActionAt);
    expect(await steps()).toEqual([...before, 101]);
  });

  test('keeps its entry in the ledger', async () => {
    const { number } = await givenLamp();
    await justAfter(DUE);
    await done(act(server, number, 'acknowledgement', { ...SAID, comment: 'Nacelle en panne' }));
    const entry = await server.database.row<{ payload: object }>(
      `select e.payload from commitment_entry e join commitment c on c.id = e.commitment_id
         join ticket t on t.id = c.ticket_id where t.number = $1 and e.type = 'acknowledge'`,
      [number],
    );
    expect(entry.payload).toMatchObject({ comment: 'Nacelle en panne', until: SAID.nextActionAt });
  });

  test.each([
    ['commitment/next-action-in-past', { nextActionAt: MONDAY }],
    ['commitment/next-action-too-far', { nextActionAt: '2027-11-09T09:00:00.000Z' }],
    ['commitment/reason-unsaid', { reason: 'other' }],
    ['request/invalid', { reason: 'no-idea' }],
  ])('is not taken in hand: %s', async (code, change) => {
    const { number } = await givenLamp();
    await justAfter(DUE);
    expect((await act(server, number, 'acknowledgement', { ...SAID, ...change })).body).toMatchObject({
      code,
    });
  });

  test('is not answered for by who has nothing to do with it, nor before it was told', async () => {
    const { number } = await givenLamp();
    const early = await act(server, number, 'acknowledgement', SAID);
    expect(early.body).toMatchObject({ code: 'commitment/nothing-to-acknowledge' });
    await justAfter(DUE);
    const colleague = await act(server, number, 'acknowledgement', SAID, { as: 'patrick.thevenet' });
    expect(colleague.body).toMatchObject({ code: 'commitment/not-yours' });
    const stranger = await act(server, number, 'acknowledgement', SAID, { as: 'martine.rochas' });
    expect(stranger.status).toBe(404);
    const stale = await act(server, number, 'acknowledgement', SAID, { seen: 1 });
    expect(stale.status).toBe(412);
  });
});

describe('a promise that warns nobody by a fault', () => {
  test('is found by the doctor, and told', async () => {
    const { number } = await givenLamp();
    await server.database.rows(
      `update commitment set warn_at = null where ticket_id = (select id from ticket where number = $1)`,
      [number],
    );
    await justAfter(HALF);
    expect(await told(number)).toEqual([]);
    const { status, stderr } = await commandLine(server, 'doctor', '--repair');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    // its timer looks by itself within half a minute; a jump of the clock makes it look now
    await justAfter(HALF);
    expect(await told(number)).toEqual(CREW);
  });
});

describe('a policy', () => {
  test('states its thresholds in order, or is refused', async () => {
    const admin = await server.as('admin');
    const policies = (await admin.get<PolicySettings[]>('/api/policies')).body;
    const { id, version, name, calendarId, channels, definition } = policies.find(
      ({ slug }) => slug === 'allo',
    )!;
    const [receipt, answer] = definition.promises;
    expect([receipt!.warnAt, answer!.warnAt]).toEqual([undefined, [50, 75, 100]]);
    const stating = (warnAt: number[]) =>
      admin.put<PolicySettings>(
        `/api/policies/${id}`,
        { name, calendarId, channels, definition: { ...definition, promises: [{ ...answer!, warnAt }] } },
        { ifMatch: version },
      );
    expect(await admin.refused(stating([75, 50]))).toMatchObject({ code: 'commitment/invalid-threshold' });
  });
});

describe('a service', () => {
  test('names its direction among those who may read its files', async () => {
    const admin = await server.as('admin');
    const voirie = async () =>
      (
        await admin.get<
          { id: string; slug: string; version: number; name: string; sector: string; siteId: string }[]
        >('/api/services')
      ).body // prettier-ignore
        .find(({ slug }) => slug === 'voirie')!;
    const { id, name, sector, siteId, version } = await voirie();
    const change = async (directionIds: string[], ifMatch: number) =>
      admin.put(`/api/services/${id}`, { name, sector, siteId, directionIds }, { ifMatch });
    const blind = await change([await accountId(server, 'martine.rochas')], version);
    expect(blind.body).toMatchObject({ code: 'service/direction-cannot-read' });
    const patrick = await accountId(server, 'patrick.thevenet');
    expect((await change([patrick], version)).body).toMatchObject({ directionIds: [patrick] });
    const { number } = await givenLamp();
    await justAfter(DUE);
    await justAfter(NEXT_MORNING);
    expect((await told(number)).at(-1)).toEqual({
      account: 'patrick.thevenet',
      step: 101,
      rung: 'direction',
    });
    await change([], (await voirie()).version);
  });
});

describe('two houses that look at the same time', () => {
  test('tell each warning once', async () => {
    await timeIs(server, MONDAY);
    const agent = await server.as('superviseur');
    const lamp = { channel: 'report', subject: 'Course', description: '', receivedAt: MONDAY };
    await Promise.all(Array.from({ length: 110 }, () => agent.post('/api/tickets', { ...lamp, topic: 'lampadaire' }))); // prettier-ignore
    await justAfter(HALF);
    await justAfter(DUE);
    const rows = await server.database.rows(
      `select w.step, count(*)::int as rows, count(distinct (w.commitment_id, w.account_id))::int as told
       from commitment_warning w join ticket t on t.id = w.ticket_id where t.subject = 'Course'
       group by w.step order by w.step`,
    );
    expect(rows).toEqual([
      { step: 50, rows: 220, told: 220 },
      { step: 100, rows: 110, told: 110 },
    ]);
  });
});
