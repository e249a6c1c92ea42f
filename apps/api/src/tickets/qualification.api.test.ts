import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { QualificationPreview, TopicView } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await timeIs(server, '2026-11-02T10:00:00Z'); // a Monday
});
afterAll(() => server.stop());

const qualify = (number: string, body: object, as?: string) =>
  act(server, number, 'qualification', body, { as });
const refusal = async (answer: ReturnType<typeof qualify>) =>
  (await server.as('superviseur')).refused(answer);
const unqualified = () =>
  givenTicket(server, { topic: undefined, channel: 'email', receivedAt: '2026-11-02T08:00:00Z' });
const ledger = (commitmentId: string) =>
  server.database.rows<{ type: string; payload: Record<string, unknown>; actor: string }>(
    'select type, payload, actor_name as actor from commitment_entry where commitment_id = $1 order by at, id',
    [commitmentId],
  );

describe('what qualifying would change', () => {
  const preview = async (number: string, body: object, as = 'superviseur') =>
    (await server.as(as)).post<QualificationPreview>(`/api/tickets/${number}/qualification/preview`, body);

  test('is told as the command then does it, and nothing is written', async () => {
    const before = await unqualified();
    const { status, body } = await preview(before.number, { topic: 'danger' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      before: '2026-11-09T23:00:00.000Z',
      after: '2026-11-04T08:00:00.000Z',
      clock: 'working-days',
      within: 'PT48H',
      keepsAssignee: true,
      staysVisible: true,
    });
    expect(body.explanation.at(-1)!.to).toBe(body.after);
    expect(await theTicket(server, before.number)).toEqual(before);
    await done(qualify(before.number, { topic: 'danger' }));
    const after = await theTicket(server, before.number);
    expect(after.commitments[0]!.dueAt).toBe(body.after);
    expect(after.service).toEqual(body.service);
  });

  test('says that who qualifies will see it no more, before he does', async () => {
    const { number } = await givenTicket(server);
    expect((await preview(number, { topic: 'acte' }, 'service')).body).toMatchObject({ staysVisible: false });
    expect((await preview(number, { topic: 'nid-de-poule' }, 'service')).body).toMatchObject({
      staysVisible: true,
    });
  });

  test('takes a sector and a site of its own, as the command does', async () => {
    const { number } = await givenTicket(server);
    const body = { sector: 'health', site: 'hotel-de-ville' };
    expect((await preview(number, body)).body).toMatchObject({
      sector: 'health',
      topic: { name: expect.any(String) },
    });
    await done(qualify(number, body));
    expect(await theTicket(server, number)).toMatchObject({
      sector: 'health',
      site: { name: 'Hôtel de ville' },
    });
    expect(
      await (await server.as('superviseur')).refused(preview(number, { site: 'nulle-part' })),
    ).toMatchObject({
      code: 'ticket/unknown-site',
    });
  });
});

describe('a file qualified', () => {
  test('takes its topic’s service, sector and nature', async () => {
    const { number } = await unqualified();
    await done(qualify(number, { topic: 'acte' }, 'accueil'));
    expect(await theTicket(server, number)).toMatchObject({
      topic: { name: 'Acte de naissance, de mariage, de décès' },
      service: { name: 'État civil et élections' },
      sector: 'civil-status',
      nature: 'request',
    });
  });

  test('is promised its topic’s terms from the same start, and the ledger says so', async () => {
    const before = await unqualified();
    expect(before.commitments[0]).toMatchObject({ kind: 'answer', within: 'P7D' });
    await done(qualify(before.number, { topic: 'danger' }));
    const { commitments, timeline } = await theTicket(server, before.number);
    expect(commitments).toMatchObject([
      {
        id: before.commitments[0]!.id,
        kind: 'personal-answer',
        clock: 'working-days',
        within: 'PT48H',
        startedAt: '2026-11-02T08:00:00.000Z',
        dueAt: '2026-11-04T08:00:00.000Z',
        state: 'running',
      },
      // a signalement is acknowledged, and counts from the same receipt
      { kind: 'acknowledgement', startedAt: '2026-11-02T08:00:00.000Z', state: 'running' },
    ]);
    expect(timeline).toContainEqual(
      expect.objectContaining({
        type: 'CommitmentMade',
        payload: expect.objectContaining({ kind: 'acknowledgement' }) as unknown,
      }),
    );
    expect(timeline.at(-2)).toMatchObject({
      type: 'CommitmentReplanned',
      payload: { kind: 'personal-answer', dueAt: '2026-11-04T08:00:00.000Z' },
    });
    expect(await ledger(commitments[0]!.id)).toMatchObject([
      { type: 'start', payload: { dueAt: '2026-11-09T23:00:00.000Z' } },
      {
        type: 're-plan',
        actor: 'Hélène Marchand',
        payload: { reason: 'qualified', dueAt: '2026-11-04T08:00:00.000Z' },
      },
    ]);
  });

  test('goes up in its queue when its topic promises more', async () => {
    const { number } = await unqualified();
    await done(qualify(number, { topic: 'danger' }));
    const { due } = await server.database.row<{ due: Date }>(
      'select next_due_at as due from ticket where number = $1',
      [number],
    );
    expect(due).toEqual(new Date('2026-11-04T08:00:00Z'));
  });

  test('keeps a promise already kept', async () => {
    const { number } = await unqualified();
    const { id } = (await theTicket(server, number)).commitments[0]!;
    await server.database.rows(`update commitment set state = 'kept', kept_at = started_at where id = $1`, [
      id,
    ]);
    await done(qualify(number, { topic: 'danger' }));
    const { commitments } = await theTicket(server, number);
    expect(commitments).toMatchObject([{ state: 'kept', within: 'P7D' }]);
  });

  test('may be a complaint, and stays one when it moves', async () => {
    const { number } = await givenTicket(server);
    await done(qualify(number, { nature: 'complaint' }));
    await done(qualify(number, { service: 'police' }));
    expect(await theTicket(server, number)).toMatchObject({
      nature: 'complaint',
      topic: { name: 'Lampadaire éteint, clignotant ou abîmé' },
      service: { name: 'Police municipale' },
    });
  });

  test('by the topic it has, under its slug or its id, changes nothing', async () => {
    const { number, version, topic } = await givenTicket(server);
    for (const body of [{ topic: 'lampadaire' }, { topic: topic!.id }, {}])
      expect((await done(qualify(number, body))).version).toBe(version);
    expect((await theTicket(server, number)).commitments[0]).toMatchObject({ kind: 'answer' });
  });

  test('loses its topic with null, and waits where it is', async () => {
    const { number } = await givenTicket(server);
    await done(qualify(number, { topic: null }));
    expect(await theTicket(server, number)).toMatchObject({
      topic: null,
      service: { name: 'Voirie et éclairage public' },
      sector: 'policing-roads',
    });
  });

  test('into another service leaves its agent’s hands', async () => {
    const { number } = await givenTicket(server);
    await done(act(server, number, 'assignment', { agentId: await accountId(server, 'service') }));
    await done(qualify(number, { topic: 'bruit' }));
    expect(await theTicket(server, number)).toMatchObject({
      assignee: null,
      service: { name: 'Police municipale' },
    });
  });

  test('into a sector its agent does not see leaves his hands too', async () => {
    const { number } = await givenTicket(server, { topic: 'depot-sauvage' });
    await done(act(server, number, 'assignment', { agentId: await accountId(server, 'accueil') }));
    await done(qualify(number, { topic: 'nuisibles' }));
    expect(await theTicket(server, number)).toMatchObject({ assignee: null, sector: 'health' });
  });
});

describe('topics', () => {
  const topics = async () => (await (await server.as('admin')).get<TopicView[]>('/api/topics')).body;

  test('are told by theme, each with its service and what it is by nature', async () => {
    const all = await topics();
    const lamps = all.filter(({ parent }) => parent?.name === 'Éclairage public');
    expect(lamps).toMatchObject([
      {
        slug: 'lampadaire',
        service: { name: 'Voirie et éclairage public' },
        sector: 'policing-roads',
        nature: 'report',
        public: true,
      },
      { slug: 'rue-eteinte' },
    ]);
    const theme = all.findIndex(({ slug }) => slug === 'theme-eclairage');
    expect(all[theme]).toMatchObject({ name: 'Éclairage public', parent: null });
    expect(all.slice(theme + 1, theme + 3)).toEqual(lamps);
  });

  test('no longer in use are told no more', async () => {
    expect((await topics()).map(({ slug }) => slug)).toContain('tag');
    await server.database.rows(`update topic set active = false where slug = 'tag'`);
    expect((await topics()).map(({ slug }) => slug)).not.toContain('tag');
  });
});

describe('a qualification refused', () => {
  test.each<[string, object, number, string]>([
    ['a topic there is not', { topic: 'licorne' }, 422, 'ticket/unknown-topic'],
    ['a service there is not', { service: 'licorne' }, 422, 'ticket/unknown-service'],
    ['a nature there is not', { nature: 'gossip' }, 400, 'request/invalid'],
    ['a list', { topic: ['acte'] }, 400, 'request/invalid'],
    ['an unknown field', { theme: 'voirie' }, 400, 'request/invalid'],
  ])('%s', async (_, body, status, code) => {
    const { number, version } = await givenTicket(server);
    expect(await refusal(qualify(number, body))).toMatchObject({ status, code });
    expect((await theTicket(server, number)).version).toBe(version);
  });

  test('a topic no longer in use', async () => {
    await server.database.rows(`update topic set active = false where slug = 'massif'`);
    const { number } = await givenTicket(server);
    expect(await refusal(qualify(number, { topic: 'massif' }))).toMatchObject({
      code: 'ticket/unknown-topic',
    });
  });
});
