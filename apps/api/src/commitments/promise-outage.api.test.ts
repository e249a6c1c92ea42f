import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestClockView } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let other: TestServer;
beforeAll(async () => {
  server = await testServer();
  other = await testServer({ beside: server });
});
afterAll(async () => {
  await other.stop();
  await server.stop();
});

const MONDAY = '2026-11-02T10:00:00.000Z';
const DUE = '2026-11-04T10:00:00.000Z';
const breaks = async () =>
  await server.database.row<{ rows: number; events: number; promises: number }>(
    `select (select count(*)::int from commitment_entry where type = 'break') as rows,
         (select count(*)::int from ticket_event where type = 'CommitmentBroken') as events,
         (select count(*)::int from commitment where state = 'broken') as promises`,
  );

describe('two processes that watch the same promises', () => {
  test('break each one once, and tell it once', async () => {
    await timeIs(server, MONDAY);
    const number = 110; // more than one worker takes at a time
    const agent = await server.as('superviseur');
    const lamp = { channel: 'report', subject: 'Lampadaire éteint', description: '', receivedAt: MONDAY };
    await Promise.all(Array.from({ length: number }, () => agent.post('/api/tickets', lamp)));
    await timeIs(server, '2026-11-05T10:00:00Z');
    await eventually(async () => expect(await breaks()).toMatchObject({ promises: number }));
    expect(await breaks()).toEqual({ promises: number, rows: number, events: number });
    const versions = await server.database.rows<{ version: number; n: number }>(
      `select version, count(*)::int as n from ticket group by version`,
    );
    expect(versions).toEqual([{ version: 2, n: number }]);
  });

  test('the clock moved on one is the other’s too', async () => {
    await timeIs(other, MONDAY);
    const offset = async (of: TestServer) =>
      (await (await of.as('admin')).get<TestClockView>('/api/test/clock')).body.offset;
    const expected = await offset(other);
    await eventually(async () => expect(await offset(server)).toBe(expected));
  });
});

describe('a promise that falls due while every process is dead', () => {
  test('is broken when one starts again, since its own date', async () => {
    await timeIs(server, '2026-11-04T09:59:59.500Z');
    const { number } = await givenTicket(server, { channel: 'report', receivedAt: MONDAY });
    await Promise.all([server.kill(), other.kill()]);
    await server.start(); // more than half a second
    const broken = await eventually(async () => {
      const { commitments } = await theTicket(server, number);
      expect(commitments[0]).toMatchObject({ state: 'broken' });
      return commitments[0]!;
    });
    expect(broken).toMatchObject({ dueAt: DUE, brokenAt: DUE });
  });
});
