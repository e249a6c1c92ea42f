import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../test/test-database.js';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await testDatabase('house');
  pool = new pg.Pool({ connectionString: database.url, max: 20 });
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const next = async (year: number): Promise<string> =>
  (await pool.query('select next_ticket_number($1) as number', [year])).rows[0].number;

describe('the number of a file', () => {
  test('is given once, though twenty ask for the first of the year at the same moment', async () => {
    const asked = await Promise.all(Array.from({ length: 200 }, () => next(2026)));
    const expected = Array.from({ length: 200 }, (_, n) => `2026-${String(n + 1).padStart(6, '0')}`);
    expect(asked.sort()).toEqual(expected);
  });

  test('starts again at one each year, and goes on when a file of last year is still numbered', async () => {
    expect(await next(2027)).toBe('2027-000001');
    expect(await next(2026)).toBe('2026-000201');
    expect(await next(2027)).toBe('2027-000002');
  });

  test('grows longer than six figures rather than start again', async () => {
    await pool.query(`select setval('ticket_number_2027', 999999)`);
    expect(await next(2027)).toBe('2027-1000000');
  });

  test('is the first of the year when the one that was to be first is given up', async () => {
    const first = await pool.connect();
    await first.query('begin');
    await first.query('select next_ticket_number(2028)');
    const second = next(2028);
    await first.query('rollback');
    first.release();
    expect(await second).toBe('2028-000001');
    expect(await next(2028)).toBe('2028-000002');
  });
});
