import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { smallDisk } from '../small-disk.js';
import { testDatabase, type TestDatabase } from '../test-database.js';

const program = (name: string) => fileURLToPath(new URL(`../../dist/programs/${name}.js`, import.meta.url));
const PROGRAMS = [['main'], ['worker'], ['cli', 'account', 'list'], ['cli', 'doctor']];

let empty: TestDatabase;
let town: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  [empty, town] = await Promise.all([testDatabase('nothing'), testDatabase('town')]);
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-bad-start-'));
});
afterAll(async () => {
  await Promise.all([empty.drop(), town.drop()]);
  fs.rmSync(dataDir, { recursive: true, force: true });
});

interface Ended {
  program: string;
  status: number | null;
  stdout: string;
  stderr: string;
}

const starting = ([name, ...line]: string[], env: Record<string, string>, within: string[] = []) =>
  new Promise<Ended>((resolve) => {
    const [command, ...rest] = [...within, process.execPath, program(name!), ...line];
    const child = spawn(command!, rest, {
      env: {
        PATH: process.env.PATH ?? '',
        PORT: '0',
        PARVIS_SMTP_LISTEN: '127.0.0.1:0',
        PARVIS_DATA_DIR: dataDir,
        PARVIS_SECRET: 'x'.repeat(32),
        ...env,
      },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.once('close', (status) => resolve({ program: [name, ...line].join(' '), status, stdout, stderr }));
  });

let turn = 0;
/** They begin alike: one of them after the other, unless all are asked for. */
const nextProgram = () => [PROGRAMS[turn++ % PROGRAMS.length]!];

async function refused(
  env: Record<string, string>,
  sentence: string,
  { programs = nextProgram(), within }: { programs?: string[][]; within?: string[] } = {},
): Promise<void> {
  const ended = await Promise.all(programs.map((line) => starting(line, env, within)));
  const stderr = `Parvis did not start. ${sentence}\n`;
  expect(ended).toEqual(programs.map((line) => ({ program: line.join(' '), status: 1, stdout: '', stderr })));
}

const changed = (url: string, parts: Partial<URL>) => Object.assign(new URL(url), parts).href;
const NOBODY = 'No database answers at DATABASE_URL.';

describe('a start that can’t be', () => {
  test('for a wrong password is said in one sentence by every program', async () => {
    const env = { DATABASE_URL: changed(town.url, { password: 'wrong' }) };
    await refused(env, 'The database refused the password in DATABASE_URL.', { programs: PROGRAMS });
  });

  test.each([
    ['a user there is not', { username: 'nobody' }, 'The database refused the password in DATABASE_URL.'],
    [
      'a database there is not',
      { pathname: '/nothing' },
      'There is no database of the name DATABASE_URL gives.',
    ],
    ['a port where nobody listens', { port: '1' }, NOBODY],
    ['a host there is not', { hostname: 'nowhere.invalid' }, NOBODY],
  ])('for %s is said in one sentence', async (_what, parts, sentence) => {
    await refused({ DATABASE_URL: changed(town.url, parts) }, sentence);
  });

  test('for an address that is none is said in one sentence', async () => {
    await refused(
      { DATABASE_URL: 'postgres://parvis:a@b@c:d/parvis' },
      'DATABASE_URL is no address: postgres://user:password@host:5432/database.',
    );
  });

  test('for a database ahead of the code leaves it as it is', async () => {
    const name = 'AddTelepathy1999999999999';
    await town.rows(`insert into migrations ("timestamp", name) values (1999999999999, $1)`, [name]);
    const tables = () => town.rows(`select relname, relfilenode from pg_class order by 1`);
    const before = await tables();
    const sentence = `This database was made by a newer Parvis (${name}): start that one.`;
    await refused({ DATABASE_URL: town.url }, sentence);
    expect(await tables()).toEqual(before);
    await town.rows(`delete from migrations where name = $1`, [name]);
  });

  test('for a data folder that can’t be one changes nothing in the database', async () => {
    const file = path.join(dataDir, 'a-file');
    fs.writeFileSync(file, '');
    await refused(
      { DATABASE_URL: empty.url, PARVIS_DATA_DIR: file },
      `Nothing can be written in PARVIS_DATA_DIR, ${file} (EEXIST).`,
    );
    expect(await empty.rows(`select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
  });

  const small = smallDisk(64 * 1024);
  const mounted = small !== null && small.within.length > 0;
  (mounted ? test : test.skip)(
    'for a data folder without room, or read-only, changes nothing either',
    async () => {
      const { folder, within } = small!;
      const full = within.map((word) => word.replace('&& exec', `&& dd if=/dev/zero of="${folder}/ballast" 2>/dev/null; exec`)); // prettier-ignore
      const readOnly = within.map((word) => word.replace('mode=777', 'mode=777,ro'));
      const env = { DATABASE_URL: empty.url, PARVIS_DATA_DIR: folder };
      const nothing = (because: string) =>
        `Nothing can be written in PARVIS_DATA_DIR, ${folder} (${because}).`;
      await refused(env, nothing('its disk is full'), { within: full });
      await refused(env, nothing('EROFS'), { within: readOnly });
      expect(await empty.rows(`select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  );
});
