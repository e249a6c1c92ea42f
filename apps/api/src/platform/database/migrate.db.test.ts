import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../test/test-database.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';

const CLI = fileURLToPath(new URL('../../../dist/programs/cli.js', import.meta.url));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('nothing');
});
afterAll(() => database.drop());

const applied = async () =>
  (await database.rows<{ name: string }>(`select name from migrations order by id`)).map(({ name }) => name);
const known = MIGRATIONS.map((migration) => new migration().name);

describe('bringing a database up to date', () => {
  test('processes that start together on an empty one take turns', async () => {
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(await applied()).toEqual(known);
  });

  test('changes nothing the second time', async () => {
    await migrate(database.url);
    expect(await applied()).toEqual(known);
  });

  test('leaves no lock behind', async () => {
    const locks = await database.rows(
      `select 1 from pg_locks where locktype = 'advisory' and database = (
         select oid from pg_database where datname = current_database())`,
    );
    expect(locks).toEqual([]);
  });
});

describe('a database made by a newer Parvis', () => {
  test('is left alone, in one sentence that names what is ahead', async () => {
    await database.rows(
      `insert into migrations ("timestamp", name) values (1999999999999, 'AddTelepathy1999999999999')`,
    );
    await expect(migrate(database.url)).rejects.toThrow(
      'This database was made by a newer Parvis (AddTelepathy1999999999999): start that one.',
    );
    const { status, stderr } = await command();
    expect(status).toBe(1);
    expect(stderr).toBe(
      'Parvis did not start. This database was made by a newer Parvis (AddTelepathy1999999999999): start that one.\n',
    );
  });
});

const command = (): Promise<{ status: unknown; stderr: string }> =>
  new Promise((resolve) => {
    const env = { DATABASE_URL: database.url, PARVIS_SECRET: 'x'.repeat(32) };
    const args = [CLI, 'token', 'create', '--email', 'admin@demo.parvis.test'];
    execFile(process.execPath, args, { env }, (error, _stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stderr }),
    );
  });
