import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FollowView, IncidentView, NearbyList, ReplyRef, ResolutionRef, TicketRef, TicketView } from '@parvis/contract'; // prettier-ignore
import { ANSWER_KINDS } from '@parvis/domain';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket } from '../../test/given.js';
import { aReport } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ env: { PARVIS_TRUST_PROXY: '1' } });
});
afterAll(() => server.stop());

/** of one lamp: its place and a hundred metres of degrees */
const LAMP = { lat: 45.1204, lon: 4.8471 };
const METRE = 1 / 111_195;
let residents = 0;
const aLamp = (east = 0, body: Parameters<typeof givenTicket>[1] = {}) =>
  givenTicket(server, {
    location: { lat: LAMP.lat + east * METRE, lon: LAMP.lon, address: '12 rue des Tanneurs' },
    resident: { firstName: 'Lucie', lastName: 'Moreau', emails: [`lucie.${++residents}@exemple.test`] },
    ...body,
  });

type As = { as?: string; seen?: number };
async function attach(number: string, other: string, { as = 'superviseur', seen }: As = {}) {
  const agent = await server.as(as);
  const ifMatch = seen ?? (await theTicket(server, number)).version;
  return agent.put<TicketRef>(`/api/tickets/${number}/incident`, { with: other }, { ifMatch });
}
async function detach(number: string, { as = 'superviseur', seen }: As = {}) {
  const agent = await server.as(as);
  const ifMatch = seen ?? (await theTicket(server, number)).version;
  return agent.delete<TicketRef>(`/api/tickets/${number}/incident`, { ifMatch });
}
async function together(...files: TicketView[]): Promise<TicketView[]> {
  const [first, ...others] = files as [TicketView, ...TicketView[]];
  for (const { number } of others) expect((await attach(number, first.number)).status).toBe(200);
  return Promise.all(files.map(({ number }) => theTicket(server, number)));
}
/** so many more files of its incident, as it is itself */
const withTwinsOf = ({ id }: TicketView, count: number) =>
  server.database.rows(
    `insert into ticket select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
       'number', t.number || lpad(n::text, 3, '0'),
       'follow_code', t.number || '-' || n))).*
     from ticket t, generate_series(1, $2::integer) n where t.id = $1`,
    [id, count],
  );
const events = ({ timeline }: TicketView) =>
  timeline.flatMap((entry) => (entry.kind === 'event' && entry.type.startsWith('Incident') ? [entry] : []));
const answers = ({ timeline }: TicketView) =>
  timeline.flatMap((entry) => (entry.kind === 'message' && entry.direction === 'out' ? [entry.text] : []));
const near = async (number: string, query = '', as = 'superviseur') =>
  (await (await server.as(as)).get<NearbyList>(`/api/tickets/${number}/nearby${query}`)).body.items;

describe('files near another', () => {
  test('are the open ones of its topic, nearest first, in metres on the ground', async () => {
    const place = { lat: 45.2, lon: 4.9 };
    const at = (metres: number, body = {}) =>
      givenTicket(server, { location: { ...place, lat: place.lat + metres * METRE }, ...body });
    const [here, far, close] = [await at(0), await at(150), await at(35)];
    await at(20, { topic: 'nid-de-poule' });
    await at(900);
    const closed = await at(10);
    await (await server.as('superviseur')).put(`/api/tickets/${closed.number}/closure`, { reason: 'done' }, { ifMatch: closed.version }); // prettier-ignore
    const found = await near(here.number);
    expect(found.map(({ number, distance }) => [number, distance])).toEqual([
      [close.number, 35],
      [far.number, 150],
    ]);
    expect(await near(here.number, '?radius=1000')).toHaveLength(3);
  });

  test('are none beside a file without a place', async () => {
    const { number } = await givenTicket(server);
    expect(await near(number)).toEqual([]);
  });

  test.each(['0', '2001', 'loin', '-1'])('are not looked for within %s metres', async (radius) => {
    const { number } = await aLamp();
    const agent = await server.as('superviseur');
    expect(await agent.refused(agent.get(`/api/tickets/${number}/nearby?radius=${radius}`))).toMatchObject({
      code: 'request/invalid',
    });
  });
});

describe('a problem in common', () => {
  test('begins with two files, and each tells of the other', async () => {
    const [one, two] = await together(await aLamp(), await aLamp(5));
    expect(one!.incident).toEqual({ id: two!.incident!.id, count: 2 });
    expect(events(one!)).toMatchObject([{ type: 'IncidentJoined', payload: { with: two!.number } }]);
    expect(events(two!)).toMatchObject([{ type: 'IncidentJoined', payload: { with: one!.number } }]);
  });

  test('holds every file attached to any of its own', async () => {
    const [one, two, three] = [await aLamp(), await aLamp(), await aLamp()];
    await together(one!, two!);
    await attach(three!.number, two!.number);
    const { incident } = await theTicket(server, one!.number);
    const agent = await server.as('superviseur');
    const { body } = await agent.get<IncidentView>(`/api/incidents/${incident!.id}`);
    expect(body).toMatchObject({ count: 3, topic: { name: 'Lampadaire éteint, clignotant ou abîmé' } });
    expect(body.tickets.map(({ number }) => number)).toEqual([one!.number, two!.number, three!.number]);
  });

  test('of two problems becomes one when their files meet', async () => {
    const [a, b] = await together(await aLamp(), await aLamp());
    const [c, d] = await together(await aLamp(), await aLamp());
    await attach(a!.number, c!.number);
    const merged = await Promise.all([a, b, c, d].map((file) => theTicket(server, file!.number)));
    expect(new Set(merged.map(({ incident }) => incident!.id))).toEqual(new Set([c!.incident!.id]));
    expect(merged[0]!.incident!.count).toBe(4);
    const agent = await server.as('superviseur');
    expect(await agent.refused(agent.get(`/api/incidents/${a!.incident!.id}`))).toMatchObject({
      status: 404,
    });
  });

  test('attached twice is told once', async () => {
    const [one, two] = await together(await aLamp(), await aLamp());
    const { body } = await attach(two!.number, one!.number);
    expect(body.version).toBe(two!.version);
  });

  test('loses a file that is another’s after all, and may have it back', async () => {
    const [, two] = await together(await aLamp(), await aLamp(), await aLamp());
    await detach(two!.number);
    expect((await theTicket(server, two!.number)).incident).toBeNull();
    expect((await detach(two!.number)).status).toBe(200);
  });

  test('with a single file left is none any more', async () => {
    const [one, two] = await together(await aLamp(), await aLamp());
    await detach(two!.number);
    const alone = await theTicket(server, one!.number);
    expect(alone.incident).toBeNull();
    expect(events(alone).at(-1)).toMatchObject({ type: 'IncidentLeft', payload: { because: 'alone' } });
    expect(await server.database.rows('select 1 from incident where id = $1', [one!.incident!.id])).toEqual(
      [],
    );
  });
});

describe('attaching is refused', () => {
  const refusal = async (answer: ReturnType<typeof attach>) =>
    (await server.as('superviseur')).refused(answer);

  test('on an old page', async () => {
    const [one, two] = [await aLamp(), await aLamp()];
    expect(await refusal(attach(one.number, two.number, { seen: one.version - 1 }))).toMatchObject({ status: 412 }); // prettier-ignore
  });

  test('to itself, and to what there is not', async () => {
    const { number } = await aLamp();
    expect(await refusal(attach(number, number))).toMatchObject({ code: 'incident/with-itself' });
    expect(await refusal(attach(number, '2026-999999'))).toMatchObject({ code: 'ticket/not-found' });
    expect(await refusal(attach(number, "'; drop"))).toMatchObject({ code: 'ticket/not-found' });
  });

  test('to a file of a sector the agent does not see, as to none', async () => {
    const [lamp, rent] = [await aLamp(), await givenTicket(server, { topic: 'aide' })];
    expect(await refusal(attach(lamp.number, rent.number, { as: 'accueil' }))).toMatchObject({
      code: 'ticket/not-found',
    });
  });

  test('to who only reads, and of a closed file', async () => {
    const [one, two] = [await aLamp(), await aLamp()];
    expect(await refusal(attach(one.number, two.number, { as: 'qualite' }))).toMatchObject({ status: 403 });
    const agent = await server.as('superviseur');
    await agent.put(`/api/tickets/${two.number}/closure`, { reason: 'done' }, { ifMatch: two.version });
    expect(await refusal(attach(one.number, two.number))).toMatchObject({ code: 'ticket/closed' });
  });

  test('beyond two hundred files', async () => {
    const [one, two] = await together(await aLamp(), await aLamp());
    await withTwinsOf(one!, 198);
    const late = await aLamp();
    expect(await refusal(attach(late.number, two!.number))).toMatchObject({ code: 'incident/too-many' });
  });
});

describe('what a reader may not see of a problem in common', () => {
  test('is counted, never listed', async () => {
    const lamp = await aLamp();
    const rent = await givenTicket(server, { topic: 'aide', subject: 'Aide secrète', location: LAMP });
    await together(lamp, rent);
    const { incident } = await theTicket(server, lamp.number, 'accueil');
    expect(incident!.count).toBe(2);
    const desk = await server.as('accueil');
    const { body } = await desk.get<IncidentView>(`/api/incidents/${incident!.id}`);
    expect(body.tickets.map(({ number }) => number)).toEqual([lamp.number]);
    expect(JSON.stringify([body, await near(lamp.number, '', 'accueil')])).not.toContain('secrète');
  });

  test('of which he sees no file is not there', async () => {
    const [one] = await together(
      await givenTicket(server, { topic: 'aide' }),
      await givenTicket(server, { topic: 'aide' }),
    );
    const desk = await server.as('accueil');
    expect(await desk.refused(desk.get(`/api/incidents/${one!.incident!.id}`))).toMatchObject({
      code: 'incident/not-found',
    });
    expect(await desk.refused(desk.get(`/api/tickets/${one!.number}/nearby`))).toMatchObject({ status: 404 });
  });
});

describe('two agents at once', () => {
  test('who attach to one file make one problem', async () => {
    const [lamp, ...others] = await Promise.all(Array.from({ length: 7 }, () => aLamp()));
    const answered = await Promise.all(others.map(({ number }) => attach(number, lamp!.number)));
    expect(answered.map(({ status }) => status)).toEqual(others.map(() => 200));
    expect((await theTicket(server, lamp!.number)).incident!.count).toBe(7);
  });

  test('who attach two files to each other make one problem', async () => {
    const [one, two] = [await aLamp(), await aLamp()];
    const both = await Promise.all([attach(one.number, two.number), attach(two.number, one.number)]);
    expect(both.map(({ status }) => status).sort()[0]).toBe(200); // the second is told that the file has moved
    expect((await theTicket(server, one.number)).incident!.count).toBe(2);
  });

  test('of whom one leaves while the other comes leave no file alone in a problem', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = await together(await aLamp(), await aLamp());
      const three = await aLamp();
      await Promise.all([detach(two!.number), attach(three.number, one!.number)]);
      const counts = await server.database.rows<{ count: number }>(
        `select count(*)::integer as count from ticket where incident_id is not null group by incident_id
         having count(*) = 1`,
      );
      expect(counts).toEqual([]);
    }
  });
});

describe('an answer to all', () => {
  const WORDS = 'Le lampadaire est réparé depuis ce matin.';
  const tellAll = async (number: string, key: string, as = 'superviseur') =>
    (await server.as(as)).post<ReplyRef>(
      `/api/tickets/${number}/messages`,
      { text: WORDS, incident: true },
      { key },
    );

  test('reaches each open file with a message of its own, whose promise it keeps', async () => {
    const files = await together(await aLamp(), await aLamp(), await aLamp());
    const { status, body } = await tellAll(files[1]!.number, 'all-1');
    expect(status).toBe(201);
    expect(body.reached).toBe(3);
    await eventually(async () => {
      for (const { number } of files) {
        const file = await theTicket(server, number);
        expect(answers(file)).toContain(WORDS);
        const owed = file.commitments.filter(({ kind }) => ANSWER_KINDS.includes(kind));
        expect(owed.length).toBeGreaterThan(0);
        expect(owed.map(({ state }) => state)).toEqual(owed.map(() => 'kept'));
      }
    });
  });

  test('of two hundred files is one act', async () => {
    const [one] = await together(await aLamp(), await aLamp());
    await withTwinsOf(one!, 198);
    const { status, body } = await tellAll(one!.number, 'all-200');
    expect([status, body.reached]).toEqual([201, 200]);
    const told = await server.database.row(
      `select count(distinct ticket_id)::integer as files, count(*)::integer as messages
       from message where text = $1 and ticket_id in (select id from ticket where incident_id = $2)`,
      [WORDS, one!.incident!.id],
    );
    expect(told).toEqual({ files: 200, messages: 200 });
  });

  test('sent twice is told once', async () => {
    const files = await together(await aLamp(), await aLamp());
    const first = await tellAll(files[0]!.number, 'all-2');
    expect((await tellAll(files[0]!.number, 'all-2')).body).toEqual(first.body);
    for (const { number } of files)
      expect(answers(await theTicket(server, number)).filter((text) => text === WORDS)).toHaveLength(1);
  });

  test('goes by what is closed, by what cannot be answered and by what the agent may not see', async () => {
    const closed = await aLamp();
    const nobody = await aLamp(0, { resident: undefined });
    const rent = await givenTicket(server, { topic: 'aide' });
    const files = await together(await aLamp(), closed, nobody, rent);
    const agent = await server.as('superviseur');
    const { version } = await theTicket(server, closed.number);
    await agent.put(`/api/tickets/${closed.number}/closure`, { reason: 'done' }, { ifMatch: version });
    expect((await tellAll(files[0]!.number, 'all-3', 'accueil')).body.reached).toBe(1);
    for (const { number } of [closed, nobody, rent])
      expect(answers(await theTicket(server, number))).not.toContain(WORDS);
  });

  test('without being asked for reaches one', async () => {
    const files = await together(await aLamp(), await aLamp());
    const agent = await server.as('superviseur');
    const { body } = await agent.post<ReplyRef>(
      `/api/tickets/${files[0]!.number}/messages`,
      { text: WORDS },
      {},
    );
    expect(body.reached).toBe(1);
    expect(answers(await theTicket(server, files[1]!.number))).toEqual([]);
  });

  test('by two agents at once, from two of its files, comes whole from each', async () => {
    const files = await together(await aLamp(), await aLamp(), await aLamp());
    const both = await Promise.all([
      tellAll(files[0]!.number, 'a'),
      tellAll(files[2]!.number, 'b', 'service'),
    ]);
    expect(both.map(({ body }) => body.reached)).toEqual([3, 3]);
  });

  test('tells each resident of his own file alone', async () => {
    const reports = [await aReport(server), await aReport(server)];
    const [one, two] = await together(
      ...(await Promise.all(reports.map(({ number }) => theTicket(server, number)))),
    );
    expect((await tellAll(one!.number, 'all-5')).body.reached).toBe(2);
    const { body } = await server.anonymous.get<FollowView>(`/api/follow/${reports[1]!.code}`);
    expect(JSON.stringify(body)).toContain(WORDS);
    expect(JSON.stringify(body)).not.toContain(one!.number);
    const page = await server.anonymous.get<string>(`/suivi/${reports[1]!.code}`, { headers: { accept: 'text/html' } }); // prettier-ignore
    expect(page.body).toContain(two!.number);
    expect(page.body).not.toContain(one!.number);
  });
});

describe('work done for all', () => {
  test('resolves each open file', async () => {
    const files = await together(await aLamp(), await aLamp());
    const agent = await server.as('superviseur');
    const { body } = await agent.put<ResolutionRef>(
      `/api/tickets/${files[0]!.number}/resolution`,
      { outcome: 'Ampoule changée.', incident: true },
      { ifMatch: files[0]!.version },
    );
    expect(body.reached).toBe(2);
    for (const { number } of files) expect((await theTicket(server, number)).status).toBe('resolved');
  });
});
