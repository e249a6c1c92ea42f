import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageRef, TicketView } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const MONDAY = '2026-11-02T10:00:00Z';
const wait = (number: string, body: object) => act(server, number, 'pause', body);
const resume = (number: string) => act(server, number, 'pause', undefined);
const refusal = async (answer: ReturnType<typeof wait>) => (await server.as('superviseur')).refused(answer);
const events = ({ timeline }: TicketView) =>
  timeline.flatMap((entry) => (entry.kind === 'event' ? entry : []));
/** « Allô » promises 48 hours of working days: by Wednesday 10:00 */
const report = async () => {
  await timeIs(server, MONDAY);
  return givenTicket(server, { channel: 'report', receivedAt: MONDAY });
};
const ledger = async (ticketId: string) =>
  (
    await server.database.rows<{ type: string }>(
      `select e.type from commitment_entry e join commitment c on c.id = e.commitment_id
       where c.ticket_id = $1 order by e.at, e.id`,
      [ticketId],
    )
  ).map(({ type }) => type);

describe('waiting for the resident', () => {
  test('sends the question, stops the clock, and keeps no promise', async () => {
    const { number } = await report();
    await done(wait(number, { reason: 'waiting-resident', question: 'Quel est le numéro du candélabre ?' }));
    const waiting = await eventually(async () => {
      const ticket = await theTicket(server, number);
      const message = ticket.timeline.find((entry) => entry.kind === 'message');
      expect(message).toMatchObject({ status: 'sent', text: 'Quel est le numéro du candélabre ?' });
      return ticket;
    });
    expect(waiting).toMatchObject({
      status: 'waiting-resident',
      commitments: [{ state: 'paused', dueAt: null, keptAt: null }],
    });
    expect(events(waiting).at(-1)).toMatchObject({
      type: 'TicketPaused',
      payload: { reason: 'waiting-resident', question: 'Quel est le numéro du candélabre ?' },
    });
  });

  test('gives back the time it took, to the millisecond', async () => {
    const { number } = await report();
    await done(wait(number, { reason: 'waiting-resident', question: 'Où ?' }));
    await timeIs(server, '2026-11-03T10:00:00Z');
    await done(resume(number));
    const { commitments, status } = await theTicket(server, number);
    expect(status).toBe('open');
    const { pauses } = await server.database.row<{ pauses: { from: string; to: string }[] }>(
      'select pauses from commitment where id = $1',
      [commitments[0]!.id],
    );
    const waited = Date.parse(pauses[0]!.to) - Date.parse(pauses[0]!.from);
    expect(commitments[0]).toMatchObject({
      state: 'running',
      dueAt: new Date(Date.parse('2026-11-04T10:00:00Z') + waited).toISOString(),
    });
  });

  test('ends by itself at its date, and the clock runs again from there', async () => {
    const { number } = await report();
    const until = '2026-11-03T10:00:00.000Z';
    await done(wait(number, { reason: 'waiting-resident', question: 'Où ?', until }));
    await timeIs(server, '2026-11-03T14:00:00Z');
    const after = await eventually(async () => {
      const ticket = await theTicket(server, number);
      expect(ticket.status).toBe('open');
      return ticket;
    });
    expect(events(after).at(-1)).toMatchObject({
      type: 'TicketResumed',
      payload: { because: 'wait-over' },
      author: { kind: 'system', name: 'Parvis' },
    });
    // from Monday 10:00 to Tuesday 10:00 was waited, whenever the worker came
    expect(after.commitments[0]!.dueAt! >= '2026-11-05T09:59:00.000Z').toBe(true);
    expect(after.commitments[0]!.dueAt! <= '2026-11-05T10:00:00.000Z').toBe(true);
  });

  test('lasts a fortnight unless told otherwise', async () => {
    const { number } = await report();
    await done(wait(number, { reason: 'waiting-resident', question: 'Où ?' }));
    const { payload } = events(await theTicket(server, number)).at(-1)!;
    expect(String(payload['until'])).toMatch(/^2026-11-17T10:00/);
  });

  test('a file already answered comes back at the date too', async () => {
    const { number } = await report();
    const agent = await server.as('superviseur');
    await agent.post<MessageRef>(`/api/tickets/${number}/messages`, { text: 'Bonjour, nous regardons.' });
    await eventually(async () =>
      expect((await theTicket(server, number)).commitments[0]!.state).toBe('kept'),
    );
    const until = '2026-11-10T10:00:00Z';
    await done(wait(number, { reason: 'waiting-resident', question: 'Et depuis ?', until }));
    await timeIs(server, until);
    await eventually(async () => expect((await theTicket(server, number)).status).toBe('open'));
  });

  test('so does one whose promise was broken', async () => {
    const { number } = await report();
    await timeIs(server, '2026-11-05T10:00:00Z');
    await eventually(async () =>
      expect((await theTicket(server, number)).commitments[0]!.state).toBe('broken'),
    );
    const until = '2026-11-10T10:00:00Z';
    await done(wait(number, { reason: 'waiting-third-party', until }));
    expect(await theTicket(server, number)).toMatchObject({
      status: 'waiting-third-party',
      commitments: [{ state: 'broken' }],
    });
    await timeIs(server, until);
    await eventually(async () => expect((await theTicket(server, number)).status).toBe('open'));
  });
});

describe('waiting for a third party', () => {
  test('asks nobody anything', async () => {
    const { number } = await report();
    await done(wait(number, { reason: 'waiting-third-party', question: 'Enedis passe jeudi.' }));
    const { status, timeline } = await theTicket(server, number);
    expect(status).toBe('waiting-third-party');
    expect(timeline.filter(({ kind }) => kind === 'message')).toEqual([]);
  });

  test('may follow a wait for the resident, and has its own date', async () => {
    const { id, number } = await report();
    await done(wait(number, { reason: 'waiting-resident', question: 'Où ?', until: '2026-11-05T10:00:00Z' }));
    await done(wait(number, { reason: 'waiting-third-party', until: '2026-11-20T10:00:00Z' }));
    expect(await ledger(id)).toEqual(['start', 'pause', 'resume', 'pause']);
    await timeIs(server, '2026-11-06T10:00:00Z');
    const next = await givenTicket(server); // the waker has looked since
    await eventually(async () => {
      const { due } = await server.database.row<{ due: Date | null }>(
        'select min(wake_at) as due from commitment where ticket_id <> all($1)',
        [[id, next.id]],
      );
      expect(due === null || due > new Date('2026-11-06T10:00:00Z')).toBe(true);
    });
    expect(await theTicket(server, number)).toMatchObject({
      status: 'waiting-third-party',
      commitments: [{ state: 'paused' }],
    });
    await timeIs(server, '2026-11-20T10:00:00Z');
    await eventually(async () => expect((await theTicket(server, number)).status).toBe('open'));
  });
});

describe('a wait refused', () => {
  test.each<[string, object, number, string]>([
    ['without its question', { reason: 'waiting-resident' }, 422, 'ticket/question-required'],
    [
      'with a blank question',
      { reason: 'waiting-resident', question: ' \n' },
      422,
      'ticket/question-required',
    ],
    ['until a moment gone', { reason: 'waiting-third-party', until: MONDAY }, 422, 'ticket/until-in-past'],
    [
      'until a date that is none',
      { reason: 'waiting-third-party', until: '2026-11-31T10:00:00Z' },
      400,
      'request/invalid',
    ],
    ['for nobody', {}, 400, 'request/invalid'],
    ['for the moon', { reason: 'waiting-moon' }, 400, 'request/invalid'],
    [
      'until the end of time',
      { reason: 'waiting-third-party', until: '9999-12-31T10:00:00Z' },
      400,
      'request/invalid',
    ],
  ])('%s', async (_, body, status, code) => {
    const { number, version } = await report();
    expect(await refusal(wait(number, body))).toMatchObject({ status, code });
    expect(await theTicket(server, number)).toMatchObject({ status: 'new', version });
  });

  test('without an end one would see', async () => {
    const { number } = await givenTicket(server);
    const agent = await server.as('superviseur');
    const body = { reason: 'waiting-third-party', until: '2099-01-01T00:00:00Z' };
    expect(await agent.refused(act(server, number, 'pause', body))).toMatchObject({
      code: 'ticket/until-too-far',
    });
  });

  test('for a resident nobody can write to', async () => {
    const { number } = await givenTicket(server, { channel: 'desk', resident: { firstName: 'Marcel' } });
    const asking = { reason: 'waiting-resident', question: 'Où ?' };
    expect(await refusal(wait(number, asking))).toMatchObject({
      status: 422,
      code: 'ticket/no-reachable-address',
    });
    expect((await wait(number, { reason: 'waiting-third-party' })).status).toBe(200);
  });

  test('a second time, on a resolved file, on a closed one', async () => {
    const { number } = await report();
    const third = { reason: 'waiting-third-party' };
    await done(wait(number, third));
    expect(await refusal(wait(number, third))).toMatchObject({ status: 409, code: 'ticket/already-waiting' });
    await done(act(server, number, 'resolution', { outcome: 'Fait.' }));
    expect(await refusal(wait(number, third))).toMatchObject({
      status: 409,
      code: 'ticket/already-resolved',
    });
    await done(act(server, number, 'closure', { reason: 'done' }));
    expect(await refusal(wait(number, third))).toMatchObject({ status: 409, code: 'ticket/closed' });
  });

  test('to be ended when none runs', async () => {
    const { number } = await report();
    expect(await refusal(resume(number))).toMatchObject({ status: 409, code: 'ticket/not-waiting' });
  });
});
