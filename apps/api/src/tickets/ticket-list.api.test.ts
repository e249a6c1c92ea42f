import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketPage, TicketRow } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { givenTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
/** by the name each test knows it under */
const number: Record<string, string> = {};

const given = async (name: string, body: Parameters<typeof givenTicket>[1]) => {
  number[name] = (await givenTicket(server, { subject: name, ...body })).number;
};

beforeAll(async () => {
  server = await testServer();
  await timeIs(server, '2026-11-02T10:00:00Z'); // a Monday
  await given('late', { channel: 'letter', receivedAt: '2026-10-05T08:00:00Z' });
  await given('today', { channel: 'email', receivedAt: '2026-10-26T08:00:00Z' });
  await given('wednesday', { channel: 'report', receivedAt: '2026-11-02T08:00:00Z' });
  await given('monday', { channel: 'phone', topic: 'bruit', receivedAt: '2026-11-02T08:00:00Z' });
  await given('in a fortnight', { channel: 'letter', topic: 'acte', receivedAt: '2026-11-02T08:00:00Z' });
  await given('waiting', { channel: 'email' });
  await done(act(server, number['waiting']!, 'pause', { reason: 'waiting-third-party' }));
  await given('resolved and owed', { channel: 'email', receivedAt: '2026-11-01T08:00:00Z' });
  await done(act(server, number['resolved and owed']!, 'resolution', { outcome: 'Ampoule changée.' }));
  await given('closed and owed', { channel: 'email', receivedAt: '2026-10-31T08:00:00Z' });
  await done(act(server, number['closed and owed']!, 'closure', { reason: 'done' }));
  await given('withdrawn', { channel: 'email' });
  await done(act(server, number['withdrawn']!, 'closure', { reason: 'withdrawn' }));
  await given('late and withdrawn', { channel: 'email', receivedAt: '2026-10-01T08:00:00Z' });
  await done(act(server, number['late and withdrawn']!, 'closure', { reason: 'abusive' }));
  await done(
    act(server, number['monday']!, 'assignment', { agentId: await accountId(server, 'superviseur') }),
  );
});
afterAll(() => server.stop());

const page = async (query = '', account = 'superviseur'): Promise<TicketPage> => {
  const { status, body } = await (await server.as(account)).get<TicketPage>(`/api/tickets${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
const subjects = async (query?: string) => (await page(query)).items.map(({ subject }) => subject);
const QUEUE = ['late', 'today', 'wednesday', 'closed and owed', 'resolved and owed', 'monday', 'in a fortnight', 'waiting']; // prettier-ignore

describe('the queue', () => {
  test('has the nearest promise first, what waits last, and what is closed while an answer is owed', async () => {
    expect(await subjects()).toEqual(QUEUE);
  });

  test('shows of each file its promise, its people and its first words', async () => {
    const { items } = await page();
    expect(items[3]).toMatchObject({ subject: 'closed and owed', status: 'closed' });
    expect(items.find(({ subject }) => subject === 'monday')).toMatchObject({
      number: number['monday'],
      excerpt: expect.stringContaining('le lampadaire devant le 12 est éteint depuis lundi.'),
      status: 'open',
      channel: 'phone',
      sector: 'policing-roads',
      resident: { name: 'Lucie Moreau' },
      topic: { name: 'Bruit, voisinage' },
      service: { name: 'Police municipale' },
      assignee: { name: 'Hélène Marchand' },
      promise: { kind: 'answer', state: 'running', dueAt: '2026-11-09T23:00:00.000Z', keptAt: null },
      receivedAt: '2026-11-02T08:00:00.000Z',
    });
    expect(items.at(-1)).toMatchObject({ subject: 'waiting', promise: { state: 'paused', dueAt: null } });
  });
});

describe('a filter', () => {
  test.each([
    ['status=new', ['late', 'today', 'wednesday', 'in a fortnight']],
    ['status=open,waiting-third-party', ['monday', 'waiting']],
    ['status=resolved', ['resolved and owed']],
    ['status=closed', ['closed and owed', 'late and withdrawn', 'withdrawn']],
    ['channel=letter', ['late', 'in a fortnight']],
    ['channel=letter,report', ['late', 'wednesday', 'in a fortnight']],
    ['service=police', ['monday']],
    ['service=police,etat-civil', ['monday', 'in a fortnight']],
    ['topic=acte', ['in a fortnight']],
    ['topic=acte,bruit', ['monday', 'in a fortnight']],
    ['assignee=me', ['monday']],
    ['due=overdue', ['late']],
    ['due=today', ['late', 'today']],
    ['due=paused', ['waiting']],
    ['due=week&channel=phone,letter', ['late']],
    ['status=new&service=voirie&channel=letter', ['late']],
    ['service=licorne', []],
    ['topic=licorne', []],
    ['status=&channel=&assignee=', 'the whole queue'],
  ])('%s', async (query, expected) => {
    const found = await subjects(`?${query}`);
    if (expected === 'the whole queue') expect(found.sort()).toEqual([...QUEUE].sort());
    else expect(found.sort()).toEqual([...expected].sort());
  });

  test('assignee: nobody, or someone by id', async () => {
    expect(await subjects('?assignee=none')).toHaveLength(QUEUE.length - 1);
    const hélène = await accountId(server, 'superviseur');
    expect(await subjects(`?assignee=${hélène}`)).toEqual(['monday']);
  });

  test('status=all lists whatever the reader may see', async () => {
    expect((await subjects('?status=all')).sort()).toEqual(Object.keys(number).sort());
    expect((await subjects('?status=all,new')).length).toBe(Object.keys(number).length);
  });

  test('a service and a topic may be named by id', async () => {
    const { items } = await page('?service=police');
    const { service, topic } = items[0]!;
    expect(await subjects(`?service=${service.id}&topic=${topic!.id}`)).toEqual(['monday']);
  });
});

describe('pages', () => {
  const walk = async (query: string): Promise<TicketRow[]> => {
    const rows: TicketRow[] = [];
    let after = '';
    for (let asked = 0; asked < 50; asked += 1) {
      const { items, next } = await page(`?${query}${after}`);
      rows.push(...items);
      if (next === null) return rows;
      after = `&after=${encodeURIComponent(next)}`;
    }
    throw new Error('no end');
  };

  test.each([
    ['limit=1', 'the queue one by one'],
    ['limit=3', 'the queue three by three'],
    ['limit=2&status=all', 'every file'],
    ['limit=1&status=closed,resolved', 'what is over'],
  ])('%s gives %s: each once, in the order of one long page', async (query) => {
    const whole = await page(`?${query.replace(/limit=\d+/, 'limit=200')}`);
    expect((await walk(query)).map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
    expect(whole.next).toBeNull();
  });

  test('files of one deadline follow each other without a hole, even across services', async () => {
    const same = { receivedAt: '2026-11-03T08:00:00Z' } as const;
    await timeIs(server, '2026-11-03T10:00:00Z');
    for (let n = 0; n < 9; n += 1)
      await given(`twin ${n}`, { ...same, topic: n % 2 ? 'bruit' : 'lampadaire' });
    const rows = await walk('limit=2&status=new');
    const twins = rows.filter(({ subject }) => subject.startsWith('twin'));
    expect(new Set(twins.map(({ promise }) => promise!.dueAt)).size).toBe(1);
    expect(twins.map(({ subject }) => subject).sort()).toEqual(
      Array.from({ length: 9 }, (_, n) => `twin ${n}`),
    );
  });

  test('a file that comes in meanwhile is not told twice, and hides none', async () => {
    const first = await page('?limit=4');
    await given('comes first', { channel: 'letter', receivedAt: '2026-09-01T08:00:00Z' });
    const rest = await page(`?limit=200&after=${encodeURIComponent(first.next!)}`);
    const told = [...first.items, ...rest.items].map(({ id }) => id);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength((await page('?limit=200')).items.length - 1);
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['status=lost', 'status'],
    ['status=new&status=open', 'status'],
    ['channel=pigeon', 'channel'],
    ['due=yesterday', 'due'],
    ['assignee=karim', 'assignee'],
    [`assignee=${'-'.repeat(36)}`, 'assignee'],
    ['order=newest', 'order'],
    ['status[]=new', 'status[]'],
    [`topic=${'x'.repeat(2001)}`, 'topic'],
  ])('%s is refused', async (query, path) => {
    const agent = await server.as('superviseur');
    expect(await agent.refused(agent.get(`/api/tickets?${query}`))).toMatchObject({
      status: 400,
      code: 'request/invalid',
      details: { fields: [{ path }] },
    });
  });

  const id = '0199d1f0-0000-7000-8000-000000000001';
  test.each<[string, unknown]>([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['a number', 12],
    ['one key', ['infinity']],
    ['another order', [id, 'infinity']],
    ['no date', ['yesterday', id]],
    ['a date that does not exist', ['2026-02-30T00:00:00.000Z', id]],
    ['a date finer than a millisecond', ['2026-02-03T00:00:00.000001Z', id]],
    ['an id that is none', ['infinity', '-'.repeat(36)]],
    ['SQL', ['infinity', `${id}' or 1=1 --`]],
  ])('a cursor made of %s is refused', async (_, key) => {
    const after =
      Buffer.from(typeof key === 'string' ? key : JSON.stringify(key)).toString('base64url') || '!';
    const agent = await server.as('superviseur');
    expect(await agent.refused(agent.get(`/api/tickets?after=${after}`))).toMatchObject({
      status: 400,
      code: 'request/invalid-cursor',
    });
  });

  test('a NUL in the address is refused', async () => {
    const agent = await server.as('superviseur');
    for (const path of ['/api/tickets?service=%00', '/api/tickets?topic=a%00', '/api/tickets/%00'])
      expect(await agent.refused(agent.get(path))).toMatchObject({ status: 400, code: 'request/invalid' });
  });
});
