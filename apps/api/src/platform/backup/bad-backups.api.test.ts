import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { commandLine, type House } from '../../../test/command-line.js';
import { eventually } from '../../../test/eventually.js';
import { givenTicket } from '../../../test/given.js';
import { testDatabase, type TestDatabase } from '../../../test/test-database.js';
import { testServer, type TestServer } from '../../../test/test-server.js';
import { dataSourceOptions } from '../database/data-source.js';
import { MIGRATIONS } from '../database/migrations/index.js';
import { type About, FORMAT, FORMAT_VERSION } from './archive/contents.js';
import { ofText, writeArchive } from './archive/write-archive.js';
import { verifyBackup } from './verify-backup.js';

const CLI = fileURLToPath(new URL('../../../dist/programs/cli.js', import.meta.url));

let server: TestServer;
let folder: string;
let good: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-bad-backups-'));
  good = path.join(folder, 'good.backup');
  server = await testServer();
  await givenTicket(server);
  expect(await commandLine(server, 'backup', good)).toMatchObject({ status: 0 });
});
afterAll(async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

let place: House & { database: TestDatabase };
const places: (typeof place)[] = [];
beforeEach(async () => {
  const dataDir = path.join(folder, `data-${places.length}`);
  place = { database: await testDatabase('nothing'), dataDir };
  places.push(place);
});
afterAll(async () => {
  for (const { database } of places) await database.drop();
});

const file = (name: string, bytes: Buffer | string): string => {
  fs.writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, name);
};
const inside = async () => ({
  tables: await place.database.rows(
    `select 1 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  ),
  folder: fs.existsSync(place.dataDir) ? fs.readdirSync(place.dataDir) : [],
});
const NOTHING = { tables: [], folder: [] };

async function refused(backup: string, because: string | RegExp): Promise<void> {
  const { status, stdout, stderr } = await commandLine(place, 'restore', backup);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  const said = stderr.trim().split('\n').at(-1);
  expect(said).toEqual(typeof because === 'string' ? because : expect.stringMatching(because));
  expect(await inside()).toEqual(NOTHING);
  expect(stderr).not.toContain('    at ');
}

/** A restore begins with this, before it knows of any database. */
const unverified = (backup: string, because: string | RegExp) =>
  expect(verifyBackup(backup, () => undefined)).rejects.toThrow(because);

/** Whole and well signed, whatever it says of itself. */
async function sealed(name: string, said: Partial<About>): Promise<string> {
  const about = {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: '2026-11-02T10:00:00.000Z',
    migrations: [],
    tables: [],
    secretDigest: '',
    ...said,
  };
  const members = async function* () {
    yield ofText('parvis-backup.json', JSON.stringify(about));
  };
  const bytes = writeArchive(members(), () => ({ rows: {}, files: 0, missingFiles: [] }), new Date(0));
  const to = path.join(folder, name);
  await pipeline(bytes, createGzip(), fs.createWriteStream(to));
  return to;
}

describe('a file that is no whole backup changes nothing', () => {
  test('one half written', async () => {
    const bytes = fs.readFileSync(good);
    const half = file('half', bytes.subarray(0, bytes.length / 2));
    await refused(half, `${half} is only a part of a backup: it ends too soon.`);
    const almost = file('almost', bytes.subarray(0, bytes.length - 4));
    await unverified(almost, `${almost} is only a part of a backup: it ends too soon.`);
  });

  test('one with a byte turned over, wherever it is', async () => {
    const bytes = fs.readFileSync(good);
    for (const share of [0.2, 0.5, 0.8, 0.999]) {
      const turned = Buffer.from(bytes);
      const at = Math.floor(bytes.length * share);
      turned[at] = turned[at]! ^ 0x10;
      const altered = file(`turned-${share}`, turned);
      await unverified(altered, /turned-[\d.]+ (was altered|is not a backup|is only a part)/);
    }
  });

  test('one whose rows were changed by a hand that compressed it again', async () => {
    const { gunzipSync } = await import('node:zlib');
    const bytes = gunzipSync(fs.readFileSync(good));
    const at = bytes.indexOf('Moreau');
    bytes.write('Morель'.slice(0, 3) + 'x', at);
    await refused(
      file('by-hand', gzipSync(bytes)),
      /was altered: tables\/\w+\/000001 in it is not what was written\.$/,
    );
  });

  test('something else', async () => {
    const letter = file('lettre.txt', 'Bonjour, le lampadaire est éteint.');
    await refused(letter, `${letter} is not a backup of Parvis.`);
    const zipped = file('autre.gz', gzipSync('x'.repeat(4_000)));
    await unverified(zipped, `${zipped} is not a backup of Parvis.`);
    await unverified(file('vide', ''), `${path.join(folder, 'vide')} is not a backup of Parvis.`);
    const nowhere = path.join(folder, 'nulle-part');
    await refused(nowhere, `There is no file ${nowhere}.`);
    await unverified(folder, `${folder} is not a backup of Parvis.`);
  });

  test('one from the future', async () => {
    const known = MIGRATIONS.map((migration) => new migration().name);
    const ahead = await sealed('ahead', { migrations: [...known, 'AddTelepathy1999999999999'] });
    await refused(
      ahead,
      `${ahead} was made by a newer Parvis (AddTelepathy1999999999999): restore it with that one. Nothing has changed.`,
    );
    const format = await sealed('format', { version: FORMAT_VERSION + 1 });
    await refused(format, `${format} was written by a newer Parvis in a format this one does not know.`);
  });

  test('and --verify says the same', async () => {
    const half = path.join(folder, 'half');
    expect(await commandLine(place, 'backup', '--verify', half)).toMatchObject({
      status: 1,
      stderr: `${half} is only a part of a backup: it ends too soon.\n`,
    });
  });
});

describe('a place that can’t take it', () => {
  const tickets = () => server.database.rows(`select id, version from ticket order by id`);

  test('a database where a server is at work is left alone', async () => {
    const before = await tickets();
    const { status, stderr } = await commandLine(server, 'restore', good, '--replace');
    expect(status).toBe(1);
    expect(stderr).toContain('A Parvis is at work on this database (parvis');
    expect(await tickets()).toEqual(before);
  });

  test('unless told so: the server goes on with what was put back', async () => {
    const since = await givenTicket(server, { subject: 'Après la sauvegarde' });
    expect(await commandLine(server, 'restore', good, '--replace', '--while-running')).toMatchObject({
      status: 0,
    });
    const agent = await server.as('superviseur');
    expect((await agent.get(`/api/tickets/${since.number}`)).status).toBe(404);
    expect((await givenTicket(server)).number).toBe(since.number);
  });

  test('one that is not empty keeps what it holds, until told to replace it', async () => {
    expect(await commandLine(place, 'restore', good)).toMatchObject({ status: 0 });
    const mark = async () => place.database.row(`select town_name from installation`);
    const original = await mark();
    await place.database.rows(`update installation set town_name = 'Ailleurs'`);
    const { status, stderr } = await commandLine(place, 'restore', good);
    expect(status).toBe(1);
    expect(stderr).toContain('This database is not empty: --replace erases what it holds');
    expect(await mark()).toEqual({ town_name: 'Ailleurs' });
    expect(await commandLine(place, 'restore', '--replace', good)).toMatchObject({ status: 0 });
    expect(await mark()).toEqual(original);
  });

  test('a wrong password is one sentence', async () => {
    const url = Object.assign(new URL(place.database.url), { password: 'wrong' }).href;
    for (const command of ['backup', 'restore']) {
      const wrong = { database: { url }, dataDir: place.dataDir };
      expect(await commandLine(wrong, command, good)).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/(^|\n)[^\n]*The database refused the password in DATABASE_URL\.\n$/),
      });
    }
    expect(await inside()).toEqual(NOTHING);
  });

  test('an empty database has nothing to back up', async () => {
    const to = path.join(folder, 'empty.backup');
    expect(await commandLine(place, 'backup', to)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'There is nothing to back up: this database holds no Parvis.\n',
    });
    expect(fs.existsSync(to)).toBe(false);
  });

  test('a full disk takes no half backup and keeps the one of yesterday', async () => {
    const to = path.join(folder, 'nightly.backup');
    fs.writeFileSync(to, 'yesterday');
    fs.symlinkSync('/dev/full', `${to}.part`); // every write to it is ENOSPC
    expect(await commandLine(server, 'backup', to)).toEqual({
      status: 1,
      stdout: '',
      stderr: `The disk is full: ${to}.part was taken away again, and no backup was made.\n`,
    });
    expect(fs.readFileSync(to, 'utf8')).toBe('yesterday');
    expect(fs.existsSync(`${to}.part`)).toBe(false);
    const nowhere = path.join(folder, 'nulle', 'part');
    expect((await commandLine(server, 'backup', nowhere)).stderr).toBe(
      `${nowhere}.part can’t be written there (ENOENT): no backup was made.\n`,
    );
  });
});

describe('a restore', () => {
  test('killed in the middle changed nothing, says so the next time, and begins again', async () => {
    await runMigrations({ connectionString: place.database.url });
    const letGo = await holdTheQueue();
    const env = {
      DATABASE_URL: place.database.url,
      PARVIS_DATA_DIR: place.dataDir,
      PARVIS_SECRET: 'x'.repeat(32),
    };
    const child = spawn(process.execPath, [CLI, 'restore', good], { env, stdio: 'ignore' });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await eventually(async () =>
      expect(
        await place.database.rows(`select 1 from pg_locks where not granted and locktype = 'relation'`),
      ).not.toEqual([]),
    );
    child.kill('SIGKILL');
    await gone;
    await letGo();
    expect((await inside()).tables).toEqual([]);
    await eventually(async () => {
      const { status, stderr } = await commandLine(place, 'restore', good);
      expect(stderr).toContain('An earlier restore was cut short and changed nothing');
      expect(status).toBe(0);
    });
    expect(await place.database.rows('select 1 from ticket')).toHaveLength(1);
    expect((await inside()).folder).not.toContain('restore-begun');
  });

  const holdTheQueue = async (): Promise<() => Promise<void>> => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: place.database.url });
    await client.connect();
    await client.query('begin; lock table graphile_worker._private_jobs');
    return () => client.end();
  };

  test('of an older schema is brought up to date', async () => {
    const older = await testDatabase('nothing');
    const options = { ...dataSourceOptions(older.url, 2), migrations: MIGRATIONS.slice(0, 8) };
    const dataSource = await new DataSource(options as typeof options & { type: 'postgres' }).initialize();
    await dataSource.runMigrations({ transaction: 'each' });
    await dataSource.destroy();
    await runMigrations({ connectionString: older.url });
    await older.rows(
      `insert into site (id, name, slug, time_zone) select gen_random_uuid(), 'Mairie annexe', 'annexe', 'Europe/Paris'`,
    );
    const to = path.join(folder, 'older.backup');
    expect(await commandLine({ database: older, dataDir: place.dataDir }, 'backup', to)).toMatchObject({
      status: 0,
    });
    await older.drop();
    expect(await commandLine(place, 'restore', to)).toMatchObject({ status: 0 });
    expect(await place.database.rows('select name from site')).toEqual([{ name: 'Mairie annexe' }]);
    const applied = await place.database.rows<{ name: string }>('select name from migrations order by id');
    expect(applied.map(({ name }) => name)).toEqual(MIGRATIONS.map((migration) => new migration().name));
  });

  test('makes a schema that is no other than the migrations make, with the very same rows', async () => {
    await server.database.rows(MUCH);
    const to = path.join(folder, 'much.backup');
    await server.drain(); // the same rows are asked of both: nobody may be at work
    expect(await commandLine(server, 'backup', to)).toMatchObject({ status: 0 });
    expect(await commandLine(place, 'restore', to)).toMatchObject({ status: 0 });
    expect(await shape(place.database)).toEqual(await shape(server.database));
    // whatever is written into the organisation renews its edition, rows put back too
    const left = ['session', 'worker_process', 'invariant_check', 'rate_limit', 'organisation_edition'];
    const carried = (await names()).filter((name) => !left.includes(name));
    for (const name of carried)
      expect([name, await sumOf(place.database, name)]).toEqual([name, await sumOf(server.database, name)]);
    await server.start();
  });

  /** megabytes of rows of every length, with what COPY escapes: they fall across the edges of all buffers */
  const MUCH = `insert into ticket_event (ticket_id, version, type, payload, actor_name, at, relayed_at)
    select id, 1, 'NoteWritten', jsonb_build_object('text', repeat(E'é\\t\\n\\\\ « ' || g, (g * 7919) % 150)), 'Parvis', now(), now()
    from ticket, generate_series(1, 20000) g`;
  const names = async () =>
    (
      await server.database.rows<{ name: string }>(
        `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
      )
    ).map(({ name }) => name);
  const sumOf = async (database: TestDatabase, name: string) => {
    const each = name === 'migrations' ? 'name' : 'row::text';
    const { sum } = await database.row<{ sum: string }>(
      `select md5(coalesce(string_agg(md5(${each}), '' order by md5(${each})), '')) as sum from "${name}" as row`,
    );
    return sum;
  };

  const shape = async (database: TestDatabase) => ({
    indexes: await database.rows(`select indexdef from pg_indexes where schemaname = 'public' order by 1`),
    constraints: await database.rows(
      `select conrelid::regclass::text as of, conname, pg_get_constraintdef(oid) as says from pg_constraint
       where connamespace = 'public'::regnamespace and contype <> 'n' order by 1, 2`,
    ),
    sequences: await database.rows(
      `select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1`,
    ),
    functions: await database.rows(
      `select p.oid::regprocedure::text as name from pg_proc p where pronamespace = 'public'::regnamespace order by 1`,
    ),
  });

  test('comes by a pipe too, with the secret the data folder held', async () => {
    const secret = 'made by the start, long enough a secret';
    fs.writeFileSync(path.join(server.dataDir, 'secret'), secret);
    const run = (house: House, key: string, command: string) =>
      new Promise<{ status: number | null; stdout: Buffer; stderr: string }>((resolve) => {
        const env = { DATABASE_URL: house.database.url, PARVIS_DATA_DIR: house.dataDir, PARVIS_SECRET: key };
        const child = spawn(process.execPath, [CLI, command, '-'], { env });
        const out: Buffer[] = [];
        let stderr = '';
        child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
        child.once('close', (status) => resolve({ status, stdout: Buffer.concat(out), stderr }));
        if (command === 'restore') child.stdin.end(piped);
      });
    let piped: Buffer = Buffer.alloc(0);
    const written = await run(server, secret, 'backup');
    expect(written.status).toBe(0);
    piped = written.stdout;
    const restored = await run(place, 'x'.repeat(32), 'restore');
    expect(restored.status).toBe(0);
    expect(restored.stderr).not.toContain('PARVIS_SECRET');
    expect(fs.readFileSync(path.join(place.dataDir, 'secret'), 'utf8')).toBe(secret);
    expect(fs.readdirSync(place.dataDir).filter((name) => name.startsWith('restore'))).toEqual([]);
  });
});
