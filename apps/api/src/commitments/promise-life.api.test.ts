import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommitmentExplanation, MessageRef, TicketView } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const MONDAY = '2026-11-02T10:00:00.000Z';
const DUE = '2026-11-04T10:00:00.000Z';
const THURSDAY = '2026-11-05T10:00:00.000Z';
/** « Allô » promises 48 hours of working days */
const report = async (): Promise<TicketView> => {
  await timeIs(server, MONDAY);
  return givenTicket(server, { channel: 'report', receivedAt: MONDAY });
};
const stateOf = async (number: string) => (await theTicket(server, number)).commitments[0]!;
const becomes = (number: string, state: string) =>
  eventually(async () => expect((await stateOf(number)).state).toBe(state));
const reply = async (number: string) =>
  (await server.as('superviseur')).post<MessageRef>(`/api/tickets/${number}/messages`, {
    text: 'C’est réparé.',
  });
const ledger = (ticketId: string) =>
  server.database.rows<{ type: string; actor: string }>(
    `select e.type, e.actor_name as actor from commitment_entry e join commitment c on c.id = e.commitment_id
     where c.ticket_id = $1 order by e.at, e.id`,
    [ticketId],
  );
const told = ({ timeline }: TicketView) =>
  timeline.flatMap((entry) => (entry.kind === 'event' && entry.type.startsWith('Commitment') ? entry : []));

describe('a promise nobody kept', () => {
  test('is broken at its due instant, once, by the house', async () => {
    const { id, number } = await report();
    await timeIs(server, THURSDAY);
    await becomes(number, 'broken');
    await timeIs(server, '2026-11-06T10:00:00Z');
    const after = await theTicket(server, number);
    expect(after).toMatchObject({
      status: 'new',
      commitments: [{ state: 'broken', dueAt: DUE, brokenAt: DUE, keptAt: null }],
    });
    expect(await ledger(id)).toEqual([
      { type: 'start', actor: 'Hélène Marchand' },
      { type: 'break', actor: 'Parvis' },
    ]);
    expect(told(after).map(({ type }) => type)).toEqual(['CommitmentMade', 'CommitmentBroken']);
  });

  test('then answered is « tenue en retard », and owed no more', async () => {
    const { id, number } = await report();
    await timeIs(server, THURSDAY);
    await becomes(number, 'broken');
    await reply(number);
    const after = await eventually(async () => {
      const ticket = await theTicket(server, number);
      expect(ticket.commitments[0]!.keptAt).not.toBeNull();
      expect(told(ticket).at(-1)).toMatchObject({ type: 'CommitmentKept', payload: { late: true } });
      return ticket;
    });
    expect(after.commitments).toMatchObject([{ state: 'broken', brokenAt: DUE }]);
    expect(after.commitments[0]!.keptAt! >= THURSDAY).toBe(true);
    expect((await ledger(id)).map(({ type }) => type)).toEqual(['start', 'break', 'keep']);
    const { due } = await server.database.row<{ due: Date | null }>(
      'select next_due_at as due from ticket where id = $1',
      [id],
    );
    expect(due).toBeNull();
  });

  test('opened late, of a letter received long ago, is broken since its date', async () => {
    await timeIs(server, MONDAY);
    const { number } = await givenTicket(server, { channel: 'letter', receivedAt: '2026-09-01T08:00:00Z' });
    await becomes(number, 'broken');
    expect(await stateOf(number)).toMatchObject({
      startedAt: '2026-09-01T08:00:00.000Z',
      brokenAt: '2026-09-16T22:00:00.000Z',
    });
  });
});

describe('a promise kept', () => {
  test('is kept by an answer that left in time, whatever comes after', async () => {
    const { number } = await report();
    await reply(number);
    await becomes(number, 'kept');
    await timeIs(server, THURSDAY);
    const other = await report(); // due the same day: when it is broken, this one has been passed over
    await timeIs(server, THURSDAY);
    await becomes(other.number, 'broken');
    expect(await stateOf(number)).toMatchObject({ state: 'kept', brokenAt: null });
  });

  test('is not kept by a note, a question, a resolution or a closing', async () => {
    const { number } = await report();
    await (await server.as('superviseur')).post(`/api/tickets/${number}/notes`, { text: 'Rappelé.' });
    await done(act(server, number, 'pause', { reason: 'waiting-resident', question: 'Où ?' }));
    await eventually(async () => {
      const question = (await theTicket(server, number)).timeline.find(({ kind }) => kind === 'message');
      expect(question).toMatchObject({ status: 'sent' });
    });
    await done(act(server, number, 'resolution', { outcome: 'Fait.' }));
    await done(act(server, number, 'closure', { reason: 'done' }));
    expect(await stateOf(number)).toMatchObject({ state: 'running', keptAt: null });
  });
});

describe('« pourquoi cette date »', () => {
  const explain = async (id: string, account = 'superviseur') =>
    (await server.as(account)).get<CommitmentExplanation>(`/api/commitments/${id}/explanation`);

  test('counts the budget, and what was waited beside it', async () => {
    const { number } = await report();
    await done(act(server, number, 'pause', { reason: 'waiting-third-party' }));
    await timeIs(server, '2026-11-03T10:00:00Z');
    await done(act(server, number, 'pause', undefined));
    const { body } = await explain((await stateOf(number)).id);
    const { commitment, explanation, timeZone } = body;
    expect(timeZone).toBe('Europe/Paris');
    expect([explanation[0]!.from, explanation.at(-1)!.to]).toEqual([MONDAY, commitment.dueAt]);
    explanation.slice(1).forEach(({ from }, n) => expect(from).toBe(explanation[n]!.to));
    const length = (counted: boolean) =>
      explanation
        .filter((line) => line.counted === counted)
        .reduce((ms, { from, to }) => ms + Date.parse(to) - Date.parse(from), 0);
    expect(length(true)).toBe(48 * 3_600_000);
    expect(length(false)).toBe(Date.parse(commitment.dueAt!) - Date.parse(DUE));
    expect(explanation.find(({ reason }) => reason === 'pause')).toMatchObject({
      label: 'waiting-third-party',
    });
  });

  test('of a promise that waits goes as far as now', async () => {
    const { number } = await report();
    await done(act(server, number, 'pause', { reason: 'waiting-third-party' }));
    await timeIs(server, '2026-11-10T10:00:00Z');
    const { body } = await explain((await stateOf(number)).id);
    expect(body.commitment).toMatchObject({ state: 'paused', dueAt: null });
    const pause = body.explanation.find(({ reason }) => reason === 'pause')!;
    expect(pause.to >= '2026-11-10T10:00:00.000Z').toBe(true);
  });

  test('of a promise out of sight, or of none, is not found', async () => {
    const { number } = await report();
    const agent = await server.as('isabelle.garnier');
    const { id } = await stateOf(number);
    for (const asked of [id, '0199d1f0-0000-7000-8000-000000000001', 'licorne', '%00'])
      expect(await agent.refused(agent.get(`/api/commitments/${asked}/explanation`))).toMatchObject({
        status: 404,
        code: 'commitment/not-found',
      });
  });
});

describe('a promise that cannot be counted any more', () => {
  test('is put off, told to the operator, and keeps nobody else’s from being looked at', async () => {
    const stuck = await report();
    const { id } = stuck.commitments[0]!;
    await server.database.rows(
      `with counter as (insert into calendar (id, slug, name) values (gen_random_uuid(), 'guichet-fermé', 'Fermé') returning id),
         closed as (insert into calendar_version (id, calendar_id, version, definition, created_at)
           select gen_random_uuid(), counter.id, 1, definition || '{"opening": {}}', created_at
           from counter, calendar_version returning id)
       update commitment set clock = 'opening-hours', within = 'PT4H', state = 'paused', wake_at = $2::timestamptz,
         calendar_version_id = closed.id, pauses = jsonb_build_array(jsonb_build_object('from', $3::text, 'to', null))
       from closed where commitment.id = $1`,
      [id, '2026-11-03T10:00:00.000Z', '2026-11-03T09:00:00.000Z'],
    );
    const { number } = await report();
    await timeIs(server, THURSDAY);
    await becomes(number, 'broken');
    await eventually(async () => {
      const { wake } = await server.database.row<{ wake: Date }>(
        'select wake_at as wake from commitment where id = $1',
        [id],
      );
      expect(wake > new Date('2026-11-05T10:59:00Z')).toBe(true);
    });
    expect(server.warnings.join('\n')).toContain('a promise has no date any more');
  });
});
