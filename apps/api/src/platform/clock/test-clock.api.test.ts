import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SessionView, TestClockView } from '@parvis/contract';
import { givenTicket, timeIs } from '../../../test/given.js';
import { PASSWORD, signIn } from '../../../test/sign-in.js';
import { testServer, type TestServer } from '../../../test/test-server.js';

let server: TestServer;
let real: TestServer;
beforeAll(async () => {
  server = await testServer();
  real = await testServer({ beside: server, env: { PARVIS_TEST_CLOCK: '0' } });
});
afterAll(async () => {
  await real.stop();
  await server.stop();
});

const admin = async () => (await server.as('admin')).get<TestClockView>('/api/test/clock');

describe('the test clock', () => {
  test('moves the time of files, and goes on from there', async () => {
    await timeIs(server, '2031-07-14T08:00:00Z');
    const { createdAt } = await givenTicket(server);
    expect(createdAt).toMatch(/^2031-07-14T08:0/);
    const { now, offset } = (await admin()).body;
    expect(now >= createdAt).toBe(true);
    expect(offset).toBeGreaterThan(0);
    const { clock } = await server.database.row<{ clock: string }>(
      'select clock_offset as clock from installation',
    );
    expect(Number(clock)).toBe(offset);
  });

  test('leaves sessions and their attempts in the real time', async () => {
    await timeIs(server, '2031-07-14T08:00:00Z');
    const { client } = await signIn(server, 'accueil');
    await timeIs(server, '2035-07-14T08:00:00Z');
    const { status, body } = await client.get<SessionView>('/api/session');
    expect(status).toBe(200);
    expect(body.serverTime).toMatch(/^2035-07-14/);
    const wrong = { email: 'cabinet@demo.parvis.test', password: `${PASSWORD}!` };
    for (let n = 0; n < 10; n += 1) await server.anonymous.post('/api/session', wrong);
    await timeIs(server, '2036-07-14T08:00:00Z');
    expect((await server.anonymous.post('/api/session', wrong)).status).toBe(429);
  });

  test('is kept through a restart', async () => {
    await timeIs(server, '2031-07-14T08:00:00Z');
    const { offset } = (await admin()).body;
    await server.drain();
    await server.start();
    expect((await admin()).body.offset).toBe(offset);
  });

  test.each([
    {},
    { now: 'tomorrow' },
    { now: '2031-07-14' },
    { now: null },
    { now: 12 },
    { now: '9999-12-31T00:00:00Z' },
    { now: '2031-07-14T08:00:00Z', zone: 'UTC' },
  ])('is not moved to %j', async (body) => {
    const client = await server.as('admin');
    expect(await client.refused(client.put('/api/test/clock', body))).toMatchObject({
      status: 400,
      code: 'request/invalid',
    });
  });
});

describe('a house on the real time', () => {
  test('has no such clock, and hears of none', async () => {
    await timeIs(server, '2031-07-14T08:00:00Z');
    const client = await real.as('admin');
    for (const asked of [
      client.get('/api/test/clock'),
      client.put('/api/test/clock', { now: '2031-07-14T08:00:00Z' }),
    ])
      expect(await client.refused(asked)).toMatchObject({ status: 404, code: 'clock/disabled' });
    const { createdAt } = await givenTicket(real);
    expect(createdAt.slice(0, 4)).not.toBe('2031');
  });
});
