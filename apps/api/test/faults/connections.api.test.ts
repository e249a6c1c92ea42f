import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef } from '@parvis/contract';
import { commandLine } from '../command-line.js';
import { eventually } from '../eventually.js';
import { testServer, type TestServer } from '../test-server.js';
import { seeded } from './seeded.js';

const SEED = 20261127;
const CUTS = 25;
const random = seeded(SEED);

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe(`connections that break at random under load (seed ${SEED})`, () => {
  test('cost a try, never a file, and none is opened twice', async () => {
    const agent = await server.as('superviseur');
    const told = new Map<string, string>();
    let cutting = true;
    const client = async (name: string) => {
      for (let n = 0; cutting; n++) {
        const subject = `Coupure ${name}-${n}`;
        const body = { channel: 'phone', subject, description: '' };
        for (;;) {
          const answer = await agent.post<TicketRef>('/api/tickets', body, { key: subject });
          if (answer.status === 201) {
            told.set(subject, answer.body.number);
            break;
          }
          expect([409, 503]).toContain(answer.status); // the first try is still under way, or the database away
          await pause(20);
        }
      }
    };
    const clients = Promise.all(['a', 'b', 'c', 'd'].map(client));
    for (let n = 0; n < CUTS; n++) {
      await pause(30 + random() * 200);
      // some of them, whatever they do: the pool's, the jobs', the ear
      await server.database.rows(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name like 'parvis%'
           and (hashtext(pid::text) + $1) % 3 = 0`,
        [Math.floor(random() * 3)],
      );
    }
    cutting = false;
    await clients;
    expect(told.size).toBeGreaterThan(4);
    const files = await server.database.rows<{ subject: string; number: string }>(
      `select subject, number from ticket where subject like 'Coupure %'`,
    );
    expect(files.map(({ subject, number }) => [subject, number]).sort()).toEqual([...told].sort());
    await eventually(async () => {
      const ready = await server.anonymous.get('/api/health/ready');
      expect(ready.body).toEqual({ status: 'ready', listening: true });
      expect(await server.database.rows(`select 1 from ticket_event where relayed_at is null`)).toEqual([]);
      const late = `select task_identifier, attempts, locked_by, last_error from graphile_worker.jobs
        where run_at < clock_timestamp()`;
      expect(await server.database.rows(late)).toEqual([]);
    }, 30_000);
    expect(await commandLine(server, 'doctor')).toMatchObject({ status: 0, stderr: '' });
  });
});
