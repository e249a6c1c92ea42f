import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/test-database.js';
import { analyzeFilled } from './analyze-filled.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase('nothing');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const rowsKnown = async (table: string): Promise<number> => {
  const sql = 'select reltuples from pg_class where oid = $1::regclass';
  return (await client.query<{ reltuples: number }>(sql, [table])).rows[0]!.reltuples;
};

/** As a connection keeps it, without the values. */
async function planKept(sql: string): Promise<string> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${sql}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test('tables that hold something are known, and an empty one is still asked by its key', async () => {
  await client.query(`create table emptied (key text primary key)`);
  await client.query(`create table filled as select n::text as key from generate_series(1, 500) n`);
  await analyzeFilled(client);
  expect(await rowsKnown('filled')).toBe(500);
  expect(await rowsKnown('emptied')).toBe(-1);
  const question = 'select 1 from emptied where key = $1';
  expect(await planKept(question)).toContain('emptied_pkey');
  // what was to be spared
  await client.query('analyze emptied');
  expect(await planKept(question)).toContain('Seq Scan');
});
