import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import { eventually } from '../../../test/eventually.js';
import { testDatabase, type TestDatabase } from '../../../test/test-database.js';
import type { Log } from '../log/log.js';
import { JobLane } from './job-lane.js';
import { JobPool } from './job-pool.js';
import type { WorkerLiveness } from './worker-liveness.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('house');
});
afterAll(() => database.drop());

test('a lane whose connection is cut while it learns its tasks begins again, and does its jobs', async () => {
  let cuts = 0;
  const pool = new JobPool({ connectionString: database.url, max: 6 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    const ask = client.query.bind(client) as (...question: unknown[]) => Promise<unknown>;
    const cutOnce = (question: { text?: string }, ...more: unknown[]) => {
      const isLearning = question.text?.includes('_private_tasks as tasks (identifier)') ?? false;
      return isLearning && cuts++ === 0
        ? ask('select pg_terminate_backend(pg_backend_pid())')
        : ask(question, ...more);
    };
    client.query = cutOnce as pg.PoolClient['query'];
  });
  const liveness = { vouchFor: async () => {}, retire: () => {} } as unknown as WorkerLiveness;
  const log = { warn: () => undefined } as unknown as Log;
  const done: unknown[] = [];
  const lane = new JobLane(2);
  lane.tasks.ping = async (payload) => void done.push(payload);
  await lane.start({ pool, liveness, log });
  await database.rows(`select graphile_worker.add_job('ping', '{"n": 1}')`);
  await eventually(() => expect(done).toEqual([{ n: 1 }]));
  expect(cuts).toBeGreaterThan(1);
  await lane.stop();
  await pool.end();
});
