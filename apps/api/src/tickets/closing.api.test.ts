import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketPage } from '@parvis/contract';
import { CLOSING_REASONS, WITHDRAWING_REASONS, type ClosingReason } from '@parvis/domain';
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
const close = (number: string, body: object) => act(server, number, 'closure', body);
const reopen = (number: string) => act(server, number, 'closure', undefined);
const resolve = (number: string, outcome = 'Ampoule changée.') =>
  act(server, number, 'resolution', { outcome });
const refusal = async (answer: ReturnType<typeof close>) => (await server.as('superviseur')).refused(answer);
const report = async () => {
  await timeIs(server, MONDAY);
  return givenTicket(server, { channel: 'report', receivedAt: MONDAY }); // due on Wednesday 10:00
};
const broken = async (number: string) => {
  await timeIs(server, '2026-11-05T10:00:00Z');
  await eventually(async () =>
    expect((await theTicket(server, number)).commitments[0]!.state).toBe('broken'),
  );
};
const inQueue = async (number: string) => {
  const { body } = await (await server.as('superviseur')).get<TicketPage>('/api/tickets?limit=200');
  return body.items.some((row) => row.number === number);
};
const ANSWERING = CLOSING_REASONS.filter((reason) => !WITHDRAWING_REASONS.includes(reason));

describe('a file resolved', () => {
  test('says what was done, and still owes its answer: doing is not telling', async () => {
    const { number } = await report();
    await done(resolve(number));
    const ticket = await theTicket(server, number);
    expect(ticket).toMatchObject({ status: 'resolved', commitments: [{ state: 'running', keptAt: null }] });
    expect(ticket.resolvedAt).toMatch(/^2026-11-02T10:00/);
    expect(ticket.timeline.at(-1)).toMatchObject({
      type: 'TicketResolved',
      payload: { outcome: 'Ampoule changée.' },
    });
    expect(await inQueue(number)).toBe(true);
  });

  test('while it waited, waits no more', async () => {
    const { number } = await report();
    await done(act(server, number, 'pause', { reason: 'waiting-third-party' }));
    await done(resolve(number));
    expect((await theTicket(server, number)).commitments).toMatchObject([{ state: 'running' }]);
  });

  test('is resolved once', async () => {
    const { number } = await report();
    await done(resolve(number));
    expect(await refusal(resolve(number))).toMatchObject({ status: 409, code: 'ticket/already-resolved' });
  });

  test.each([{}, { outcome: ' ' }, { outcome: 'é'.repeat(2001) }, { outcome: ['Fait.'] }])(
    'by %j is refused',
    async (body) => {
      const { number } = await report();
      expect(await refusal(act(server, number, 'resolution', body))).toMatchObject({ status: 400 });
    },
  );
});

describe('a file closed', () => {
  test.each(ANSWERING)(
    'as « %s » owes its answer still, and stays in the queue until it is given',
    async (reason) => {
      const { number } = await report();
      await done(close(number, { reason }));
      expect(await theTicket(server, number)).toMatchObject({
        status: 'closed',
        closingReason: reason,
        commitments: [{ state: 'running' }],
      });
      expect(await inQueue(number)).toBe(true);
    },
  );

  test.each(WITHDRAWING_REASONS)('as « %s » owes nothing any more, and leaves the queue', async (reason) => {
    const { number } = await report();
    await done(close(number, { reason }));
    const ticket = await theTicket(server, number);
    expect(ticket).toMatchObject({
      status: 'closed',
      closingReason: reason,
      commitments: [{ state: 'cancelled' }],
    });
    expect(ticket.timeline.at(-1)).toMatchObject({ type: 'CommitmentCancelled', payload: { reason } });
    expect(await inQueue(number)).toBe(false);
  });

  test.each(WITHDRAWING_REASONS)(
    'late as « %s » leaves the queue, and its promise stays broken',
    async (reason) => {
      const { number } = await report();
      await broken(number);
      await done(close(number, { reason }));
      expect((await theTicket(server, number)).commitments).toMatchObject([
        { state: 'broken', keptAt: null },
      ]);
      expect(await inQueue(number)).toBe(false);
    },
  );

  test('late for want of jurisdiction is still to be answered', async () => {
    const { number } = await report();
    await broken(number);
    await done(close(number, { reason: 'forwarded' }));
    expect(await inQueue(number)).toBe(true);
  });

  test('with a last word keeps its promise when the word has left', async () => {
    const { number } = await report();
    await done(close(number, { reason: 'done', message: 'Bonjour, c’est réparé. Bien à vous.' }));
    await eventually(async () => {
      const ticket = await theTicket(server, number);
      expect(ticket.commitments).toMatchObject([{ state: 'kept' }]);
      expect(ticket.timeline.find(({ kind }) => kind === 'message')).toMatchObject({
        text: 'Bonjour, c’est réparé. Bien à vous.',
      });
    });
    expect(await inQueue(number)).toBe(false);
  });

  test('with a last word to someone without an address is refused, and stays open', async () => {
    const { number } = await givenTicket(server, { channel: 'desk', resident: { firstName: 'Marcel' } });
    expect(await refusal(close(number, { reason: 'done', message: 'Au revoir.' }))).toMatchObject({
      status: 422,
      code: 'ticket/no-reachable-address',
    });
    expect((await theTicket(server, number)).status).toBe('new');
    expect((await close(number, { reason: 'done', message: '  ' })).status).toBe(200);
  });

  test('a closed file is closed once, and only a reopened one goes on', async () => {
    const { number } = await report();
    await done(close(number, { reason: 'done' }));
    expect(await refusal(close(number, { reason: 'done' }))).toMatchObject({ code: 'ticket/already-closed' });
    expect(await refusal(resolve(number))).toMatchObject({ status: 409, code: 'ticket/closed' });
    expect(await refusal(act(server, number, 'qualification', { topic: 'acte' }))).toMatchObject({
      code: 'ticket/closed',
    });
  });

  test.each<[string, unknown]>([
    ['no reason', {}],
    ['a reason there is not', { reason: 'tired' }],
    ['a list of reasons', { reason: ['done'] }],
    ['null', { reason: null }],
    ['a list', []],
    ['a message that is none', { reason: 'done', message: { text: 'Bonjour' } }],
  ])('for %s is refused', async (_, body) => {
    const { number } = await report();
    expect(await refusal(close(number, body as object))).toMatchObject({
      status: 400,
      code: 'request/invalid',
    });
    expect((await theTicket(server, number)).status).toBe('new');
  });
});

describe('a file reopened', () => {
  test.each<ClosingReason>(['done', 'duplicate'])(
    'closed as « %s » keeps its first deadline',
    async (reason) => {
      const { number } = await report();
      const [first] = (await theTicket(server, number)).commitments;
      await done(close(number, { reason }));
      await timeIs(server, '2026-11-03T10:00:00Z');
      await done(reopen(number));
      const ticket = await theTicket(server, number);
      expect(ticket).toMatchObject({ status: 'open', closingReason: null, closedAt: null, resolvedAt: null });
      // Half of the time is over when it reopens: whether that has been told yet is the warnings' own business.
      expect(ticket.commitments).toEqual([{ ...first, warned: expect.any(Boolean) }]);
      expect(await inQueue(number)).toBe(true);
    },
  );

  test('after its deadline is late from that moment, and says so', async () => {
    const { number } = await report();
    await done(close(number, { reason: 'withdrawn' }));
    await timeIs(server, '2026-11-12T10:00:00Z');
    await done(reopen(number));
    const { commitments, timeline } = await theTicket(server, number);
    expect(commitments).toMatchObject([{ state: 'broken', brokenAt: '2026-11-04T10:00:00.000Z' }]);
    const told = timeline.flatMap((entry) => (entry.kind === 'event' ? entry.type : []));
    expect(told.slice(-3)).toEqual(['TicketReopened', 'CommitmentRevived', 'CommitmentBroken']);
  });

  test('is owed nothing it was not owed before: an acknowledgement nobody could be sent stays so', async () => {
    const resident = { emails: ['mairie@demo.parvis.test'] };
    const { number } = await givenTicket(server, { channel: 'web', resident });
    await eventually(async () => {
      const told = (await theTicket(server, number)).timeline.map(
        (entry) => entry.kind === 'event' && entry.type,
      );
      expect(told).toContain('AcknowledgementWithheld');
    });
    await done(close(number, { reason: 'abusive' }));
    await done(reopen(number));
    const states = (await theTicket(server, number)).commitments.map(({ kind, state }) => [kind, state]);
    expect(Object.fromEntries(states)).toEqual({
      answer: 'running',
      'registration-receipt': 'cancelled',
      acknowledgement: 'cancelled',
    });
  });

  test('from « traitée » owes what it owed', async () => {
    const { number } = await report();
    const { commitments } = await theTicket(server, number);
    await done(resolve(number));
    await done(reopen(number));
    expect(await theTicket(server, number)).toMatchObject({ status: 'open', resolvedAt: null, commitments });
  });

  test('when it was open is refused', async () => {
    const { number } = await report();
    expect(await refusal(reopen(number))).toMatchObject({ status: 409, code: 'ticket/not-closed' });
  });
});
