import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { AgentAbsence, AgentView, FileDrafts, TicketView } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { commandLine } from '../../test/command-line.js';
import { consoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { signIn } from '../../test/sign-in.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await timeIs(server, '2026-11-02T08:00:00Z');
});
afterAll(() => server.stop());

const ids: Record<string, string> = {};
const idOf = async (account: string) => (ids[account] ??= await accountId(server, account));
const givenTo = async (account: string, body = {}) => {
  const { number } = await givenTicket(server, body);
  await done(act(server, number, 'assignment', { agentId: await idOf(account) }));
  return number;
};
const holder = async (number: string) => (await theTicket(server, number)).assignee?.name ?? null;
const isWith = (number: string, name: string | null) =>
  eventually(async () => expect(await holder(number)).toBe(name));
const lastMove = ({ timeline }: TicketView) =>
  timeline
    .flatMap((entry) => (entry.kind === 'event' && entry.type === 'TicketAssigned' ? [entry] : []))
    .at(-1);
const absence = async (account: string, body: object, by = account) =>
  (await server.as(by)).put<AgentAbsence>(`/api/absences/${await idOf(account)}`, body);
const away = (days: [string, string], standInId?: string) => ({
  startsAt: `2026-11-${days[0]}T00:00:00Z`,
  endsAt: `2026-11-${days[1]}T00:00:00Z`,
  standInId: standInId ?? null,
});
const doctor = () => commandLine(server, 'doctor');

describe('an agent who goes away', () => {
  afterEach(async () => {
    await server.database.rows('delete from absence');
    await timeIs(server, '2026-11-02T08:00:00Z');
  });

  test('leaves his files to who stands in, or to their queue, when the day has come', async () => {
    const lamp = await givenTo('accueil');
    const birth = await givenTo('accueil', { topic: 'acte' });
    const patrick = await idOf('patrick.thevenet'); // acts on files of the roads alone
    expect((await absence('accueil', away(['05', '10'], patrick))).status).toBe(200);
    expect([await holder(lamp), await holder(birth)]).toEqual(['Nadia Perrin', 'Nadia Perrin']);
    await timeIs(server, '2026-11-05T08:00:00Z');
    await isWith(lamp, 'Patrick Thévenet');
    await isWith(birth, null);
    expect(lastMove(await theTicket(server, lamp))).toMatchObject({
      author: { kind: 'system' },
      payload: { because: 'absence', agentName: 'Patrick Thévenet' },
    });
    // back: nothing moves by itself, and he sees what was done
    await timeIs(server, '2026-11-10T08:00:00Z');
    const { body } = await (
      await server.as('accueil')
    ).get<AgentAbsence>(`/api/absences/${await idOf('accueil')}`);
    expect(body.moved.map(({ number, to }) => ({ number, to }))).toEqual(
      expect.arrayContaining([
        { number: lamp, to: 'Patrick Thévenet' },
        { number: birth, to: null },
      ]),
    );
    expect(await holder(lamp)).toBe('Patrick Thévenet');
  });

  test('is given nothing meanwhile; who stands in is named', async () => {
    const { number } = await givenTicket(server);
    await absence('service', away(['01', '20'], await idOf('patrick.thevenet')));
    const { status, body } = await act(server, number, 'assignment', { agentId: await idOf('service') });
    expect({ status, body }).toMatchObject({
      status: 409,
      body: {
        code: 'agent/absent',
        details: { agent: 'Karim Lefort', standIn: { name: 'Patrick Thévenet' } },
      },
    });
    const { body: agents } = await (await server.as('accueil')).get<AgentView[]>('/api/agents');
    expect(agents.find(({ name }) => name === 'Karim Lefort')!.absence).toMatchObject({
      until: '2026-11-20T00:00:00.000Z',
      standIn: { name: 'Patrick Thévenet' },
    });
    // he answers all the same: that doesn't put a file in the hands of who is not there
    await (await server.as('service')).post(`/api/tickets/${number}/messages`, { text: 'Réparé.' });
    expect(await holder(number)).toBeNull();
  });

  test('whose stand-in is away too leaves his files to their queue', async () => {
    const number = await givenTo('service');
    await absence('patrick.thevenet', away(['01', '20']));
    await absence('service', away(['01', '20'], await idOf('patrick.thevenet')));
    await isWith(number, null);
  });

  test('may be sent away by his supervisor, and by nobody else', async () => {
    expect((await absence('service', away(['05', '10']), 'superviseur')).status).toBe(200);
    const accueil = await server.as('accueil');
    const path = `/api/absences/${await idOf('service')}`;
    for (const asked of [accueil.put(path, away(['05', '10'])), accueil.get(path), accueil.delete(path)])
      expect(await accueil.refused(asked)).toMatchObject({ status: 403, code: 'access/forbidden' });
  });

  test.each([
    ['that ends before it begins', ['10', '05'], undefined, 'absence/ends-too-soon'],
    ['that is over', ['01', '02'], undefined, 'absence/ends-too-soon'],
    ['with himself', ['05', '10'], 'service', 'absence/unfit-stand-in'],
    ['with one who acts on nothing', ['05', '10'], 'qualite', 'absence/unfit-stand-in'],
  ] as const)('not %s', async (_what, days, standIn, code) => {
    const body = away([...days], standIn && (await idOf(standIn)));
    const karim = await server.as('service');
    const asked = karim.put(`/api/absences/${await idOf('service')}`, body);
    expect(await karim.refused(asked)).toMatchObject({ status: 422, code });
  });
});

describe('an account disabled', () => {
  test('is out at once, and its files are back in their queues; its drafts stay', async () => {
    const number = await givenTo('lucas.ferrand', { topic: 'depot-sauvage' });
    const lucas = await signIn(server, 'lucas.ferrand');
    await lucas.client.put(`/api/tickets/${number}/drafts/reply`, { text: 'Ramassé', key: 'k', base: null });
    const console_ = await consoleSocket(server, lucas);
    const { status } = await commandLine(
      server,
      'account',
      'disable',
      '--email',
      'lucas.ferrand@demo.parvis.test',
    );
    expect(status).toBe(0);
    await eventually(() => expect(console_.heard).toContainEqual(['session.revoked']));
    expect((await lucas.client.get('/api/session')).status).toBe(401);
    await isWith(number, null);
    expect(lastMove(await theTicket(server, number))).toMatchObject({ payload: { because: 'disabled' } });
    const { body } = await (await server.as('superviseur')).get<FileDrafts>(`/api/tickets/${number}/drafts`);
    expect(body.colleagues).toMatchObject([{ author: { name: 'Lucas Ferrand' }, text: 'Ramassé' }]);
    const refused = await act(server, number, 'assignment', { agentId: await idOf('lucas.ferrand') });
    expect(refused.body).toMatchObject({ code: 'ticket/unknown-agent' });
    await commandLine(server, 'account', 'enable', '--email', 'lucas.ferrand@demo.parvis.test');
    expect((await signIn(server, 'lucas.ferrand')).session.account.firstName).toBe('Lucas');
    expect(await holder(number)).toBeNull();
  });

  test('while the house is down: its files are back when a worker is there', async () => {
    const number = await givenTo('aurelie.besson', { topic: 'depot-sauvage' });
    await server.kill();
    await commandLine(server, 'account', 'disable', '--email', 'aurelie.besson@demo.parvis.test');
    await server.start();
    await isWith(number, null);
  });

  test('that nobody has is said to be unknown', async () => {
    expect(await commandLine(server, 'account', 'disable', '--email', 'x@y.test')).toMatchObject({
      status: 1,
    });
  });
});

describe('the doctor', () => {
  test('finds open files out of everybody’s sight, and the house mends them', async () => {
    expect(await doctor()).toMatchObject({ status: 0, stderr: '' });
    const [unqueued, held] = [await givenTo('service'), await givenTo('service')];
    await server.kill();
    // what the killed one had begun to look at is its own for two minutes more
    await server.database.rows(`update invariant_check set claimed_until = null`);
    await server.database.rows(`update ticket set queued = false where number = $1`, [unqueued]);
    await server.database.rows(`update ticket set assignee_id = $2 where number = $1`, [
      held,
      await idOf('qualite'),
    ]);
    const found = await doctor();
    expect(found.status).toBe(1);
    const named = found.stderr.split('\n').filter((line) => line.startsWith('hands: '));
    expect(named.sort()).toEqual([`hands: ${unqueued} unqueued`, `hands: ${held} cannot-write`].sort());
    await server.start();
    for (const number of [unqueued, held]) await isWith(number, null);
    expect(lastMove(await theTicket(server, held))).toMatchObject({ payload: { because: 'adrift' } });
    expect(await doctor()).toMatchObject({ status: 0 });
    const { body } = await server.anonymous.get<string>('/metrics');
    expect(body).toMatch(/^parvis_invariant_offenders\{check="hands"\} 0$/m);
    // three command lines and a restart, each a process of its own
  });
});

describe('a file handed over', () => {
  test('comes with its word, and who gets it is told at once', async () => {
    const { number, commitments } = await givenTicket(server);
    const karim = await consoleSocket(server, 'service');
    const nadia = await consoleSocket(server, 'accueil');
    const word = 'Il rappelle à 15 h, merci.';
    await done(
      act(server, number, 'assignment', { agentId: await idOf('service'), word }, { as: 'accueil' }),
    );
    await eventually(() =>
      expect(karim.heard).toContainEqual(['ticket.entrusted', { number, by: 'Nadia Perrin' }]),
    );
    expect(JSON.stringify([karim.heard, nadia.heard])).not.toContain('rappelle');
    expect(nadia.heard.map(([name]) => name)).not.toContain('ticket.entrusted');
    const after = await theTicket(server, number);
    expect(after.timeline).toContainEqual(
      expect.objectContaining({
        kind: 'note',
        text: word,
        author: expect.objectContaining({ name: 'Nadia Perrin' }),
      }),
    );
    const note = after.timeline.find(({ kind }) => kind === 'note')!;
    expect(lastMove(after)!.payload.noteId).toBe(note.id.replace('note-', ''));
    expect(after.commitments.map(({ dueAt }) => dueAt)).toEqual(commitments.map(({ dueAt }) => dueAt));
    for (const console_ of [karim, nadia]) console_.close();
  });

  test('to another service keeps its clocks', async () => {
    const { number, commitments } = await givenTicket(server);
    await done(act(server, number, 'assignment', { service: 'cadre-de-vie', word: 'Pour vous.' }));
    const after = await theTicket(server, number);
    expect(after).toMatchObject({
      service: { name: 'Propreté et espaces verts' },
      assignee: null,
    });
    expect(after.commitments.map(({ kind, dueAt }) => ({ kind, dueAt }))).toEqual(
      commitments.map(({ kind, dueAt }) => ({ kind, dueAt })),
    );
  });
});
