import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type {
  CalendarSettings,
  CommitmentExplanation,
  PlacementView,
  PolicySettings,
  ReplanPreview,
  ReplanView,
  ServiceBody,
  ServiceSettings,
  SiteSettings,
  TicketView,
  TopicSettings,
} from '@parvis/contract';
import type { Answer, ApiClient } from '../../test/api-client.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

// 48 working hours from a Friday: Sunday where every day is worked, Tuesday at the town hall
const FRIDAY = '2026-11-20T10:00:00.000Z';
const SUNDAY = '2026-11-22';
const TUESDAY = '2026-11-24';
const SATURDAY_TOO = '2026-11-23';

let server: TestServer;
let admin: ApiClient;
let always: string;
let sixDays: string;
let service: ServiceSettings;
beforeAll(async () => {
  server = await testServer();
  admin = await server.as('admin');
  const day = [['00:00', '24:00']];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day };
  always = await added('Astreinte', { ...week, sun: day });
  sixDays = await added('Centre technique', week);
  const { serviceId } = await named<TopicSettings>('/api/topics/settings', 'lampadaire');
  service = (await services()).find(({ id }) => id === serviceId)!;
});
beforeEach(async () => {
  await serviceHours(null);
  await siteHours(null);
  await admin.put('/api/test/clock', { now: FRIDAY });
});
afterAll(() => server.stop());

const codeOf = ({ body }: Answer<unknown>) => (body as { code: string }).code;
const services = async () => (await admin.get<ServiceSettings[]>('/api/services')).body;
const named = async <Row extends { slug: string }>(path: string, slug: string): Promise<Row> =>
  (await admin.get<Row[]>(path)).body.find((row) => row.slug === slug)!;
const current = async () => (await services()).find(({ id }) => id === service.id)!;

async function added(name: string, opening: object): Promise<string> {
  const definition = {
    timeZone: 'Europe/Paris',
    holidays: 'none',
    opening,
    workingDays: Object.keys(opening),
    closures: [],
    exceptionalOpenings: {},
  };
  const { status, body } = await admin.post<CalendarSettings>('/api/calendars', { name, definition });
  expect(status).toBe(201);
  return body.id;
}

async function serviceHours(calendarId: string | null | undefined): Promise<Answer<ServiceSettings>> {
  const { name, sector, siteId, phone, version } = await current();
  const body: ServiceBody = { name, sector, siteId, phone };
  return admin.put<ServiceSettings>(
    `/api/services/${service.id}`,
    calendarId === undefined ? body : { ...body, calendarId },
    { ifMatch: version },
  );
}

async function siteHours(calendarId: string | null): Promise<Answer<SiteSettings>> {
  const { body } = await admin.get<SiteSettings[]>('/api/sites');
  const { id, name, timeZone, address, phone, version } = body.find(({ id }) => id === service.siteId)!;
  return admin.put<SiteSettings>(
    `/api/sites/${id}`,
    { name, timeZone, address, phone, calendarId },
    { ifMatch: version },
  );
}

async function placeHours(is: boolean): Promise<void> {
  const {
    id,
    slug: _,
    olderPromises: _older,
    version,
    ...body
  } = await named<PolicySettings>('/api/policies', 'allo');
  expect(
    (await admin.put(`/api/policies/${id}`, { ...body, placeHours: is }, { ifMatch: version })).status,
  ).toBe(200);
}

const answerOf = ({ commitments }: TicketView) => commitments.find(({ kind }) => kind === 'personal-answer')!;
const reported = async () => givenTicket(server, { channel: 'report', topic: 'lampadaire' });
const dayOf = (file: TicketView) => answerOf(file).dueAt!.slice(0, 10);
const dueOf = async () => dayOf(await reported());

describe('what is promised is counted by the hours', () => {
  test('of the policy where nobody has his own', async () => {
    expect(await dueOf()).toBe(TUESDAY);
  });

  test('of the site, else; of the service itself, before; and the entry form says so beforehand', async () => {
    expect((await siteHours(sixDays)).body.calendarId).toBe(sixDays);
    expect(await dueOf()).toBe(SATURDAY_TOO);
    expect((await serviceHours(always)).body.calendarId).toBe(always);
    expect(await dueOf()).toBe(SUNDAY);
    const agent = await server.as('accueil');
    const placed = await agent.get<PlacementView>('/api/placement?channel=report&topic=lampadaire');
    expect(placed.body.dueAt).toContain(SUNDAY);
  });

  test('of the policy alone when it holds everyone to its own', async () => {
    await serviceHours(always);
    await placeHours(false);
    expect(await dueOf()).toBe(TUESDAY);
    await placeHours(true);
    expect(await dueOf()).toBe(SUNDAY);
  });

  test('and says whose, on the page that explains the date', async () => {
    await serviceHours(always);
    const file = await reported();
    const agent = await server.as('superviseur');
    const { body } = await agent.get<CommitmentExplanation>(
      `/api/commitments/${answerOf(file).id}/explanation`,
    );
    expect(body.calendar).toBe('Astreinte');
  });

  test('of the service a file is qualified for, from the same start', async () => {
    await serviceHours(always);
    const file = await givenTicket(server, { channel: 'report', topic: undefined });
    const agent = await server.as('superviseur');
    const { status } = await agent.put(
      `/api/tickets/${file.number}/qualification`,
      { topic: 'lampadaire' },
      { ifMatch: file.version },
    );
    expect(status).toBe(200);
    expect(dayOf(await theTicket(server, file.number))).toBe(SUNDAY);
  });

  test('that it was made under, when the file goes to another service', async () => {
    await serviceHours(always);
    const file = await reported();
    const agent = await server.as('superviseur');
    const moved = await agent.put(
      `/api/tickets/${file.number}/qualification`,
      { service: 'accueil' },
      { ifMatch: file.version },
    );
    expect(moved.status).toBe(200);
    expect(dayOf(await theTicket(server, file.number))).toBe(SUNDAY);
  });
});

describe('hours', () => {
  test('left out of a change are kept; of a calendar nobody has are refused; are an administrator’s to set', async () => {
    await serviceHours(always);
    expect((await serviceHours(undefined)).body.calendarId).toBe(always);
    const refused = await serviceHours('01a21700-0000-7000-8000-000000000000');
    expect([refused.status, codeOf(refused)]).toEqual([404, 'calendar/not-found']);
    const { version, name, sector, siteId } = await current();
    const body = { name, sector, siteId, calendarId: null };
    const supervisor = await server.as('superviseur');
    expect((await supervisor.put(`/api/services/${service.id}`, body, { ifMatch: version })).status).toBe(
      403,
    );
    expect((await current()).calendarId).toBe(always);
  });

  test('that change leave the promises made, and count them; they follow when somebody says so', async () => {
    const file = await reported();
    expect((await serviceHours(always)).body.otherHours.count).toBeGreaterThanOrEqual(1);
    expect(dayOf(await theTicket(server, file.number))).toBe(TUESDAY);

    const asked = { serviceId: service.id };
    const preview = await admin.post<ReplanPreview>('/api/replans/preview', asked);
    expect(preview.body.examples).toContainEqual({
      number: null,
      kind: 'personal-answer',
      dueAt: expect.stringContaining(TUESDAY),
      newDueAt: expect.stringContaining(SUNDAY),
    });
    const begun = await admin.post<ReplanView>('/api/replans', { ...asked, reason: 'Astreinte' });
    expect(begun.body).toMatchObject({ object: 'service', state: 'running' });
    await eventually(async () => {
      const { body } = await admin.get<ReplanView[]>(`/api/replans?serviceId=${service.id}`);
      expect(body[0]).toMatchObject({ state: 'done', refused: 0, done: begun.body.total });
    });
    expect(dayOf(await theTicket(server, file.number))).toBe(SUNDAY);
    expect((await current()).otherHours).toEqual({ count: 0, more: false });
    expect(codeOf(await admin.post('/api/replans', { ...asked, reason: 'Encore' }))).toBe('replan/nothing');
    expect(codeOf(await admin.post('/api/replans', { ...asked, calendarId: always, reason: 'x' }))).toBe(
      'request/invalid',
    );
  });

  test('of a service stay those of its promises when their policy has a new version', async () => {
    await serviceHours(always);
    const file = await reported();
    await placeHours(true);
    const { id } = await named<PolicySettings>('/api/policies', 'allo');
    const begun = await admin.post<ReplanView>('/api/replans', { policyId: id, reason: 'Nouvelle version' });
    expect(begun.status).toBe(201);
    await eventually(async () => {
      const { body } = await admin.get<ReplanView[]>(`/api/replans?policyId=${id}`);
      expect(body[0]!.state).toBe('done');
    });
    expect(dayOf(await theTicket(server, file.number))).toBe(SUNDAY);
  });
});
