import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageRef } from '@parvis/contract';
import type { Answer } from '../../test/api-client.js';
import { consoleSocket } from '../../test/console-socket.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../../test/given.js';
import { PASSWORD } from '../../test/sign-in.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const AWAY_MS = 10_000;
const MONDAY = '2026-11-02T10:00:00.000Z';

describe('a database that goes away for ten seconds', () => {
  test('each request meanwhile is told to come back, and afterwards everything works without a restart', async () => {
    await timeIs(server, MONDAY);
    const report = await givenTicket(server, { channel: 'report', receivedAt: MONDAY });
    const mail = await givenTicket(server);
    const karim = await consoleSocket(server, 'service');
    await karim.watchTicket(mail.number);
    const agent = await server.as('superviseur');
    const { anonymous } = server;
    const path = `/api/tickets/${mail.number}`;

    await server.database.goAway();
    const back = new Promise((resolve) => setTimeout(resolve, AWAY_MS));
    const asked: Record<string, () => Promise<Answer<unknown>>> = {
      'the queue': () => agent.get('/api/tickets'),
      'a file': () => agent.get(path),
      'a new file': () => agent.post('/api/tickets', { channel: 'phone', subject: 'Perdu', description: '' }),
      'a note': () => agent.post(`${path}/notes`, { text: 'Perdue' }, { key: 'note' }),
      'a closing': () => agent.put(`${path}/closure`, { reason: 'done' }, { ifMatch: mail.version }),
      'a session': () =>
        anonymous.post('/api/session', { email: 'service@demo.parvis.test', password: PASSWORD }),
      readiness: () => anonymous.get('/api/health/ready'),
    };
    for (const [what, ask] of Object.entries(asked)) {
      const { status, headers, body } = await ask();
      expect({
        what,
        status,
        body,
        type: headers.get('content-type'),
        retry: headers.get('retry-after'),
      }).toEqual({
        what,
        status: 503,
        body: expect.objectContaining({ status: 503, code: 'server/unavailable', details: {} }),
        type: 'application/problem+json; charset=utf-8',
        retry: '5',
      });
    }
    expect(await anonymous.get('/api/health')).toMatchObject({
      status: 200,
      body: { status: 'ok', demo: true },
    });
    expect((await anonymous.get('/metrics')).status).toBe(200);
    expect(await karim.watchTicket(mail.number)).toBe(false);
    karim.socket.emit('ticket.unwatch', { number: '2026-999999' });
    await back;
    await server.database.comeBack();

    await eventually(() => expect(karim.heard).toContainEqual(['resync', { spreadMs: 1_500 }]));
    await eventually(async () =>
      expect((await anonymous.get('/api/health/ready')).body).toEqual({ status: 'ready', listening: true }),
    );
    expect(await server.database.rows(`select 1 from ticket where subject = 'Perdu'`)).toEqual([]);
    expect((await agent.post(`${path}/notes`, { text: 'Retrouvée' }, { key: 'note' })).status).toBe(201);
    await eventually(() =>
      expect(karim.heard).toContainEqual([
        'ticket.changed',
        { number: mail.number, version: mail.version + 1 },
      ]),
    );

    await agent.post<MessageRef>(`${path}/messages`, { text: 'Bonjour.' });
    await eventually(async () => {
      const { commitments } = await theTicket(server, mail.number);
      expect(commitments).toMatchObject([{ state: 'kept' }]); // relayed, then sent by a job
    });
    await timeIs(server, '2026-11-05T10:00:00Z');
    await eventually(async () => {
      const { commitments } = await theTicket(server, report.number);
      expect(commitments).toMatchObject([{ state: 'broken' }]);
    });
    karim.close();
  });
});
