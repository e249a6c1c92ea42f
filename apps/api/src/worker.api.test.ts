import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { consoleSocket } from '../test/console-socket.js';
import { eventually } from '../test/eventually.js';
import { givenTicket, theTicket, timeIs } from '../test/given.js';
import { testServer, type TestServer } from '../test/test-server.js';

const WORKER = fileURLToPath(new URL('../dist/programs/worker.js', import.meta.url));

let web: TestServer;
let worker: ChildProcess;
beforeAll(async () => {
  web = await testServer({ env: { PARVIS_WORKER: 'off' } });
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await web.stop();
});

const ready = (child: ChildProcess): Promise<{ ready: true; url: null; smtp: string | null }> =>
  new Promise((resolve, reject) => {
    child.once('message', resolve as (message: unknown) => void);
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
  });

describe('a house whose work is done beside it', () => {
  test('takes requests and receives no mail itself', () => {
    expect(web.smtpPort).toBe(0);
  });

  test('the worker sends, keeps and breaks; the consoles of the other process hear of it', async () => {
    await timeIs(web, '2026-11-02T10:00:00Z');
    const agent = await web.as('superviseur');
    const answered = await givenTicket(web);
    const forgotten = await givenTicket(web, { channel: 'report' });
    await agent.post(`/api/tickets/${answered.number}/messages`, { text: 'Bonjour, c’est réparé.' });
    expect(
      (await theTicket(web, answered.number)).timeline.find(({ kind }) => kind === 'message'),
    ).toMatchObject({
      status: 'created',
    });
    const karim = await consoleSocket(web, 'service');
    for (const { number } of [answered, forgotten]) await karim.watchTicket(number);

    worker = fork(WORKER, [], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      env: {
        DATABASE_URL: web.database.url,
        PARVIS_DATA_DIR: web.dataDir,
        PARVIS_SECRET: 'x'.repeat(32),
        PARVIS_SMTP_LISTEN: '127.0.0.1:0',
        PARVIS_TEST_CLOCK: '1',
      },
    });
    expect(await ready(worker)).toMatchObject({
      ready: true,
      url: null,
      smtp: expect.stringMatching(/:\d+$/),
    });
    await eventually(async () =>
      expect((await theTicket(web, answered.number)).commitments).toMatchObject([{ state: 'kept' }]),
    );
    await timeIs(web, '2026-11-05T10:00:00Z');
    await eventually(async () =>
      expect((await theTicket(web, forgotten.number)).commitments).toMatchObject([{ state: 'broken' }]),
    );
    for (const { number } of [answered, forgotten]) {
      const { version } = await theTicket(web, number);
      await eventually(() => expect(karim.heard).toContainEqual(['ticket.changed', { number, version }]));
    }
    karim.close();
  });

  test('told to stop, the worker ends well and leaves no trace of a life', async () => {
    const ended = new Promise<unknown[]>((resolve) => worker.once('exit', (...how) => resolve(how)));
    worker.kill('SIGTERM');
    const [code, signal] = await ended;
    expect([0, null]).toContain(code);
    expect(['SIGTERM', null]).toContain(signal);
    expect(await web.database.rows('select id from worker_process')).toEqual([]);
    expect(
      await web.database.rows('select id from graphile_worker._private_jobs where locked_at is not null'),
    ).toEqual([]);
  });
});
