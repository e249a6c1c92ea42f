import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  CalendarSettings,
  PolicySettings,
  ServiceSettings,
  SettingsChangeView,
  SiteSettings,
  StaleSettingDetails,
  TopicBody,
  TopicSettings,
  TopicView,
} from '@parvis/contract';
import type { Answer, ApiClient } from '../../test/api-client.js';
import { consoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let admin: ApiClient;
beforeAll(async () => {
  server = await testServer();
  admin = await server.as('admin');
});
afterAll(() => server.stop());

const codeOf = ({ body }: Answer<unknown>) => (body as { code: string }).code;
const named = async <Row extends { slug: string }>(path: string, slug: string): Promise<Row> =>
  (await admin.get<Row[]>(path)).body.find((row) => row.slug === slug)!;
const topic = (slug: string) => named<TopicSettings>('/api/topics/settings', slug);
const bodyOf = ({ id: _id, slug: _slug, version: _version, ...body }: TopicSettings): TopicBody => body;

describe('a site', () => {
  test('is added, changed on the version seen, and put aside only once nobody works there', async () => {
    const made = await admin.post<SiteSettings>('/api/sites', {
      name: 'Mairie annexe des Rives',
      timeZone: 'Europe/Paris',
      phone: '04 00 00 00 00',
    });
    expect([made.status, made.body]).toMatchObject([201, { slug: 'mairie-annexe-des-rives', version: 1 }]);
    const path = `/api/sites/${made.body.id}`;
    const away = { name: made.body.name, timeZone: 'Indian/Reunion', active: false };
    expect((await admin.put(path, away)).status).toBe(428);
    expect((await admin.put<SiteSettings>(path, away, { ifMatch: 1 })).body).toMatchObject({
      active: false,
      timeZone: 'Indian/Reunion',
      phone: null,
      version: 2,
    });
    expect(codeOf(await admin.put(path, { ...away, timeZone: 'Mars/Olympus' }, { ifMatch: 2 }))).toBe(
      'settings/unknown-time-zone',
    );
    const { siteId } = await named<ServiceSettings>('/api/services', 'voirie');
    const site = (await admin.get<SiteSettings[]>('/api/sites')).body.find(({ id }) => id === siteId)!;
    const { name, timeZone, version } = site;
    const refused = await admin.put(
      `/api/sites/${siteId}`,
      { name, timeZone, active: false },
      { ifMatch: version },
    );
    expect([refused.status, codeOf(refused)]).toEqual([409, 'site/in-use']);
  });
});

describe('a change based on an old page', () => {
  test('is refused, and says who changed what', async () => {
    const { id, name, sector, siteId, version } = await named<ServiceSettings>('/api/services', 'etat-civil');
    const body = { name: `${name} et cimetières`, sector, siteId, phone: null };
    expect((await admin.put(`/api/services/${id}`, body, { ifMatch: version })).status).toBe(200);
    const late = await admin.put<{ code: string; details: StaleSettingDetails }>(
      `/api/services/${id}`,
      { ...body, name: 'État civil et élections' },
      { ifMatch: version },
    );
    expect([late.status, late.body.code]).toEqual([412, 'settings/stale-version']);
    expect(late.body.details).toMatchObject({
      version: version + 1,
      current: { name: body.name },
      changes: [{ by: 'Sophie Renaud', before: { name }, after: { name: body.name } }],
    });
  });

  test('of two sent at once, one is', async () => {
    const { id, version, ...site } = await named<SiteSettings>('/api/sites', 'mairie-annexe-des-rives');
    const put = (phone: string) =>
      admin.put(
        `/api/sites/${id}`,
        { name: site.name, timeZone: site.timeZone, phone },
        { ifMatch: version },
      );
    const answers = await Promise.all([put('1'), put('2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('a topic', () => {
  test('added is offered at once, and other consoles are told', async () => {
    const socket = await consoleSocket(server, 'accueil');
    const parent = await topic('theme-eclairage');
    const body = { ...bodyOf(await topic('lampadaire')), name: 'Guirlande de Noël éteinte', public: true };
    const made = await admin.post<TopicSettings>('/api/topics', body);
    expect(made.body).toMatchObject({ slug: 'guirlande-de-noel-eteinte', version: 1 });
    const agent = await server.as('accueil');
    const offered = (await agent.get<TopicView[]>('/api/topics')).body;
    expect(offered.find(({ id }) => id === made.body.id)).toMatchObject({
      parent: { name: parent?.name ?? expect.any(String) },
    });
    const twice = await admin.post('/api/topics', body);
    expect([twice.status, codeOf(twice)]).toEqual([409, 'settings/name-taken']);
    await eventually(() => expect(socket.heard).toContainEqual(['organisation.changed']));
    socket.close();
  });

  test('put aside is offered no more, and stays readable on its files', async () => {
    const file = await givenTicket(server, { topic: 'guirlande-de-noel-eteinte' });
    const seen = await topic('guirlande-de-noel-eteinte');
    const { status } = await admin.put(
      `/api/topics/${seen.id}`,
      { ...bodyOf(seen), active: false },
      { ifMatch: seen.version },
    );
    expect(status).toBe(200);
    const offered = (await admin.get<TopicView[]>('/api/topics')).body;
    expect(offered.map(({ slug }) => slug)).not.toContain(seen.slug);
    expect((await theTicket(server, file.number)).topic).toMatchObject({ name: seen.name });
  });

  test('has two levels and no more, and a thème outlives no motif in use', async () => {
    const lamp = await topic('lampadaire');
    const theme = (await admin.get<TopicSettings[]>('/api/topics/settings')).body.find(
      ({ id }) => id === lamp.parentId,
    )!;
    const below = await admin.post('/api/topics', { ...bodyOf(lamp), name: 'Trop bas', parentId: lamp.id });
    expect([below.status, codeOf(below)]).toEqual([422, 'topic/two-levels']);
    const closed = await admin.put(
      `/api/topics/${theme.id}`,
      { ...bodyOf(theme), active: false },
      { ifMatch: theme.version },
    );
    expect([closed.status, codeOf(closed)]).toEqual([409, 'topic/has-motifs']);
  });

  test('is a supervisor’s to settle in his sectors only', async () => {
    const [lamp, act] = [await topic('lampadaire'), await topic('acte')];
    await server.database.rows(
      `update account_grant set sector = $1 where role = 'supervisor' and account_id =
         (select id from account where email = 'superviseur@demo.parvis.test')`,
      [lamp.sector],
    );
    try {
      const supervisor = await server.as('superviseur');
      const put = (one: TopicSettings, patch: Partial<TopicBody>) =>
        supervisor.put(`/api/topics/${one.id}`, { ...bodyOf(one), ...patch }, { ifMatch: one.version });
      expect((await put(lamp, { position: 3 })).status).toBe(200);
      expect(codeOf(await put(act, { position: 3 }))).toBe('access/forbidden');
      expect(codeOf(await put(await topic('lampadaire'), { sector: act.sector }))).toBe('access/forbidden');
    } finally {
      await server.database.rows(`update account_grant set sector = null where role = 'supervisor'`);
    }
  });
});

describe('a calendar', () => {
  test('edited is a new version; promises made keep theirs, and are counted', async () => {
    const { number } = await givenTicket(server, { channel: 'report', topic: 'lampadaire' });
    const before = (await theTicket(server, number)).commitments.map(({ dueAt }) => dueAt);
    const seen = await named<CalendarSettings>('/api/calendars', 'mairie');
    const definition = { ...seen.definition, closures: ['2026-12-24', '2026-12-31'] };
    const { status, body } = await admin.put<CalendarSettings>(
      `/api/calendars/${seen.id}`,
      { name: 'Mairie et annexes', definition },
      { ifMatch: seen.version },
    );
    expect([status, body.version, body.definition.closures]).toEqual([
      200,
      seen.version + 1,
      definition.closures,
    ]);
    expect(body.olderPromises.count).toBeGreaterThan(0);
    expect(body.olderPromises.more).toBe(false);
    expect((await theTicket(server, number)).commitments.map(({ dueAt }) => dueAt)).toEqual(before);
  });

  test.each([
    [{ mon: [['08:30', '25:00']] }, 'calendar/invalid', { path: 'opening.mon[0][1]', reason: 'not-a-time' }],
    [
      {
        mon: [
          ['08:00', '12:00'],
          ['11:00', '18:00'],
        ],
      },
      'calendar/invalid',
      { path: 'opening.mon', reason: 'overlapping-windows' },
    ],
    [{}, 'calendar/never-opens', {}],
  ])('that can’t be is refused with its place: %j', async (opening, code, details) => {
    const seen = await named<CalendarSettings>('/api/calendars', 'mairie');
    const { status, body } = await admin.put<{ code: string; details: object }>(
      `/api/calendars/${seen.id}`,
      { name: seen.name, definition: { ...seen.definition, opening } },
      { ifMatch: seen.version },
    );
    expect({ status, ...body }).toMatchObject({ status: 422, code, details });
  });
});

describe('a policy', () => {
  test('edited is what new files are promised; old ones keep theirs', async () => {
    const old = await givenTicket(server, { channel: 'letter', topic: 'acte' });
    const seen = await named<PolicySettings>('/api/policies', 'courrier');
    const { id: _id, slug: _slug, version, olderPromises: _older, ...body } = seen;
    const promises = body.definition.promises.map((one) =>
      one.kind === 'answer' ? { ...one, within: 'P10D' } : one,
    );
    const changed = await admin.put<PolicySettings>(
      `/api/policies/${seen.id}`,
      { ...body, definition: { ...body.definition, promises } },
      { ifMatch: version },
    );
    expect(changed.body).toMatchObject({ version: version + 1, olderPromises: { more: false } });
    expect((await theTicket(server, old.number)).commitments).toEqual(old.commitments);
    const fresh = await givenTicket(server, { channel: 'letter', topic: 'acte' });
    expect(fresh.commitments.map(({ within }) => within)).toContain('P10D');
  });

  test('that promises nothing, or on no clock, is refused', async () => {
    const seen = await named<PolicySettings>('/api/policies', 'courrier');
    const { id: _id, slug: _slug, version, olderPromises: _older, ...body } = seen;
    const put = (promises: object[]) =>
      admin.put(
        `/api/policies/${seen.id}`,
        { ...body, definition: { answersEachMessage: true, promises } },
        { ifMatch: version },
      );
    expect(codeOf(await put([]))).toBe('policy/promises-nothing');
    expect(codeOf(await put([{ kind: 'answer', clock: 'opening-hours', within: 'P2D', source: 'x' }]))).toBe(
      'commitment/invalid-budget',
    );
    const line = { kind: 'answer', clock: 'civil', within: 'P7D', source: 'x' };
    const contradictory = await put([line, { ...line, within: 'P9D', keptBy: ['reception-sent'] }]);
    expect([contradictory.status, codeOf(contradictory)]).toEqual([422, 'commitment/invalid-terms']);
    expect(contradictory.body).toMatchObject({
      details: { line: 1, field: 'keptBy', reason: 'kept-otherwise' },
    });
    expect(codeOf(await put([{ ...line, natures: ['wish'] }]))).toBe('request/invalid');
  });
});

describe('what was changed', () => {
  test('is told with who and when, before and after, and can’t be rewritten', async () => {
    const { body } = await admin.get<SettingsChangeView[]>('/api/settings/changes?object=calendar');
    expect(body[0]).toMatchObject({
      by: 'Sophie Renaud',
      act: 'changed',
      name: 'Mairie et annexes',
      before: { name: 'Mairie' },
      after: { name: 'Mairie et annexes' },
    });
    await expect(server.database.rows(`update settings_change set actor_name = 'x'`)).rejects.toThrow(
      'only added to',
    );
    await expect(server.database.rows(`delete from settings_change`)).rejects.toThrow('only added to');
  });
});
