import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  CalendarSettings,
  PolicySettings,
  ReplanPreview,
  ReplanView,
  TicketView,
} from '@parvis/contract';
import type { ApiClient } from '../../../test/api-client.js';
import { eventually } from '../../../test/eventually.js';
import { givenTicket, theTicket } from '../../../test/given.js';
import { testServer, type TestServer } from '../../../test/test-server.js';

// the 11th, a holiday, has been announced in no calendar yet: the town closes the Friday after it
const MONDAY = new Date('2026-11-09T09:00:00Z');
const PONT = '2026-11-13';

let server: TestServer;
let admin: ApiClient;
beforeAll(async () => {
  server = await testServer();
  admin = await server.as('admin');
  await admin.put('/api/test/clock', { now: MONDAY.toISOString() });
});
afterAll(() => server.stop());

const named = async <Row extends { slug: string }>(path: string, slug: string): Promise<Row> =>
  (await admin.get<Row[]>(path)).body.find((row) => row.slug === slug)!;
const calendar = () => named<CalendarSettings>('/api/calendars', 'mairie');
const close = async (dates: string[]) => {
  const { id, name, definition, version } = await calendar();
  return admin.put<CalendarSettings>(`/api/calendars/${id}`, { name, definition: { ...definition, closures: dates } }, { ifMatch: version }); // prettier-ignore
};
const ended = (id: string, calendarId: string) =>
  eventually(async () => {
    const { body } = await admin.get<ReplanView[]>(`/api/replans?calendarId=${calendarId}`);
    const replan = body.find((one) => one.id === id)!;
    expect(replan.state).not.toBe('running');
    return replan;
  });
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
const allo = () => givenTicket(server, { channel: 'report', topic: 'lampadaire' });
const answerOf = ({ commitments }: TicketView) => commitments.find(({ kind }) => kind === 'personal-answer')!;

describe('promises made under an older calendar', () => {
  test('show what following would change, and follow when somebody says so, with a reason', async () => {
    const wednesday = new Date('2026-11-12T10:00:00Z');
    await admin.put('/api/test/clock', { now: wednesday.toISOString() });
    const file = await allo();
    const paused = await allo();
    const { id, definition } = await calendar();
    const preview = await admin.post<ReplanPreview>('/api/replans/preview', { calendarId: id, definition: { ...definition, closures: [PONT] } }); // prettier-ignore
    expect(preview.body).toMatchObject({ more: false, refused: 0, overdue: 0, earlier: 0 });
    expect(preview.body.later).toBeGreaterThanOrEqual(2);
    const shown = preview.body.examples.find(({ dueAt }) => dueAt === answerOf(file).dueAt);
    // an administrator configures: which files they are is not for his eyes
    expect(shown).toMatchObject({ number: null, kind: 'personal-answer' });

    expect((await close([PONT])).status).toBe(200);
    expect(answerOf(await theTicket(server, file.number)).dueAt).toBe(answerOf(file).dueAt);
    const begun = await admin.post<ReplanView>('/api/replans', { calendarId: id, reason: 'Pont du 11 novembre' }, { key: 'pont' }); // prettier-ignore
    expect(begun).toMatchObject({ status: 201, body: { state: 'running', by: 'Sophie Renaud' , reason: 'Pont du 11 novembre' } }); // prettier-ignore
    // sent again: the same one
    const again = await admin.post<ReplanView>('/api/replans', { calendarId: id, reason: 'Pont du 11 novembre' }, { key: 'pont' }); // prettier-ignore
    expect(again.body.id).toBe(begun.body.id);
    const done = await ended(begun.body.id, id);
    expect(done).toMatchObject({ state: 'done', refused: 0, done: done.total });
    expect(done.moved).toBeGreaterThanOrEqual(2);

    const moved = answerOf(await theTicket(server, file.number));
    expect(moved.dueAt).toBe(shown!.newDueAt);
    const [entry] = await server.database.rows<{ actorName: string; payload: object }>(
      `select actor_name as "actorName", payload from commitment_entry where commitment_id = $1 and type = 're-plan'`,
      [moved.id],
    );
    expect(entry).toMatchObject({ actorName: begun.body.by, payload: { reason: 'new-version', replanId: begun.body.id, dueAt: moved.dueAt } }); // prettier-ignore
    const { timeline } = await theTicket(server, file.number);
    expect(JSON.stringify(timeline)).toContain(moved.dueAt);
    const [row] = await server.database.rows<{ due: Date }>(`select next_due_at as due from ticket where number = $1`, [paused.number]); // prettier-ignore
    expect(row!.due.toISOString()).toBe(answerOf(await theTicket(server, paused.number)).dueAt);
    expect((await calendar()).olderPromises.count).toBe(0);
    expect(codeOf(await admin.post('/api/replans', { calendarId: id, reason: 'Encore' }))).toBe(
      'replan/nothing',
    );
  });

  test('that are answered meanwhile keep their judgement', async () => {
    const file = await allo();
    const { id } = await calendar();
    await close(['2026-11-13', '2026-11-16']);
    await server.database.rows(
      `update commitment set state = 'kept', kept_at = $2, wake_at = null where id = $1`,
      [answerOf(file).id, '2026-11-12T10:05:00Z'],
    );
    const begun = await admin.post<ReplanView>('/api/replans', {
      calendarId: id,
      reason: 'Fermeture du lundi',
    });
    await ended(begun.body.id, id);
    expect(answerOf(await theTicket(server, file.number))).toMatchObject({ state: 'kept', dueAt: answerOf(file).dueAt }); // prettier-ignore
  });

  test('whose worker dies in between follow all the same, each once', async () => {
    const files = await Promise.all(Array.from({ length: 30 }, allo));
    const { id } = await calendar();
    await close(['2026-11-13', '2026-11-16', '2026-11-17']);
    const begun = await admin.post<ReplanView>('/api/replans', { calendarId: id, reason: 'Travaux' });
    await server.kill();
    await server.start();
    const done = await ended(begun.body.id, id);
    expect(done).toMatchObject({ state: 'done', done: done.total });
    const twice = await server.database.rows(
      `select commitment_id from commitment_entry where type = 're-plan' and payload->>'replanId' = $1
       group by commitment_id having count(*) > 1`,
      [begun.body.id],
    );
    expect(twice).toEqual([]);
    const dues = await Promise.all(
      files.map(async ({ number }) => answerOf(await theTicket(server, number)).dueAt!.slice(0, 10)),
    );
    expect(new Set(dues).size).toBe(1);
    expect(dues[0]).not.toBe(answerOf(files[0]!).dueAt!.slice(0, 10));
  });

  test('stay as they are when it is stopped', async () => {
    const { id } = await calendar();
    await allo();
    await close([]);
    const begun = await admin.post<ReplanView>('/api/replans', { calendarId: id, reason: 'Erreur' });
    const stopped = await admin.delete<ReplanView>(`/api/replans/${begun.body.id}`);
    expect(stopped.status).toBe(200);
    expect((await ended(begun.body.id, id)).endedAt).not.toBeNull();
    expect(codeOf(await admin.delete('/api/replans/01a21700-0000-7000-8000-000000000000'))).toBe(
      'replan/not-found',
    );
  });
});

describe('promises made under an older policy', () => {
  test('take the delay of its new line', async () => {
    const file = await givenTicket(server, { channel: 'letter', topic: 'acte' });
    const seen = await named<PolicySettings>('/api/policies', 'courrier');
    const { id, slug: _slug, version, olderPromises: _older, ...body } = seen;
    const promises = body.definition.promises.map((one) =>
      one.kind === 'answer' ? { ...one, within: 'P20D' } : one,
    );
    await admin.put(`/api/policies/${id}`, { ...body, definition: { ...body.definition, promises } }, { ifMatch: version }); // prettier-ignore
    const preview = await admin.post<ReplanPreview>('/api/replans/preview', { policyId: id });
    expect(preview.body.later).toBeGreaterThanOrEqual(1);
    const begun = await admin.post<ReplanView>('/api/replans', {
      policyId: id,
      reason: 'Délai porté à vingt jours',
    });
    expect(begun.status).toBe(201);
    await eventually(async () => {
      const { commitments } = await theTicket(server, file.number);
      expect(commitments.find(({ kind }) => kind === 'answer')!.within).toBe('P20D');
    });
  });
});

test('who does not configure the town makes nothing follow; a calendar that never opens has no preview', async () => {
  const { id, definition } = await calendar();
  const agent = await server.as('superviseur');
  expect((await agent.post('/api/replans', { calendarId: id, reason: 'x' })).status).toBe(403);
  expect((await agent.post('/api/replans/preview', { calendarId: id })).status).toBe(403);
  expect((await agent.get(`/api/replans?calendarId=${id}`)).status).toBe(200);
  expect((await (await server.as('service')).get(`/api/replans?calendarId=${id}`)).status).toBe(403);
  expect(codeOf(await admin.post('/api/replans', { reason: 'x' }))).toBe('request/invalid');
  const never = { ...definition, opening: {}, workingDays: [] };
  const { body } = await admin.post<ReplanPreview>('/api/replans/preview', {
    calendarId: id,
    definition: never,
  });
  expect(JSON.stringify(body)).toMatch(/calendar\/never-opens|"refused":[1-9]/);
});
