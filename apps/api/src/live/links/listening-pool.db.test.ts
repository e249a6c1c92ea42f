import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAdapter } from '@socket.io/postgres-adapter';
import { Server } from 'socket.io';
import { eventually } from '../../../test/eventually.js';
import { testDatabase, type TestDatabase } from '../../../test/test-database.js';
import { ListeningPool } from './listening-pool.js';

const CHANNEL = 'cut';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('nothing');
});
afterAll(() => database.drop());

const poolOf = () => {
  const pool = new ListeningPool({
    connectionString: database.url,
    application_name: 'listening',
    max: 3,
    connectionTimeoutMillis: 2_000,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

const process_ = () => {
  const pool = poolOf();
  const told: unknown[] = [];
  const errorHandler = (error: Error) => void told.push(error.message);
  const io = new Server({ adapter: createAdapter(pool, { channelPrefix: CHANNEL, errorHandler }) });
  io.on('told', (what: unknown) => void told.push(what));
  const stop = async () => {
    io.of('/').adapter.close();
    await pool.end();
  };
  return { io, told, stop, pool };
};

const listeners = () =>
  database.rows<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = current_database() and application_name = 'listening' and query ilike 'listen%' and state = 'idle'`,
  );

describe('the connection the sockets listen on', () => {
  test('cut more often than the pool has connections: listened on again, each word heard once, and let go', async () => {
    const [one, two] = [process_(), process_()];
    let cutOff: number[] = [];
    // not those that were just cut: their ends may still be seen for a moment
    const bothListenAgain = () =>
      eventually(async () => {
        const pids = (await listeners()).map(({ pid }) => pid);
        expect(pids).toHaveLength(2);
        expect(pids.filter((pid) => cutOff.includes(pid))).toEqual([]);
        return pids;
      });
    for (let cut = 0; cut < 4; cut++) {
      cutOff = await bothListenAgain();
      one.io.serverSideEmit('told', cut);
      await eventually(() => expect(two.told).toContain(cut));
      await database.rows('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [cutOff]);
    }
    await bothListenAgain();
    one.io.serverSideEmit('told', 'end');
    await eventually(() => expect(two.told).toContain('end'));
    expect(two.told).toEqual([0, 1, 2, 3, 'end']);
    await Promise.all([one.stop(), two.stop()]);
  });

  test('let go while it is cut, and asked for no more', async () => {
    const { stop, pool } = process_();
    await eventually(async () => expect(await listeners()).toHaveLength(1));
    const [{ pid } = { pid: 0 }] = await listeners();
    await Promise.all([stop(), database.rows('select pg_terminate_backend($1)', [pid])]);
    expect(await Promise.race([pool.connect(), new Promise((resolve) => setTimeout(resolve, 500, 'unanswered'))])).toBe('unanswered'); // prettier-ignore
  });
});
