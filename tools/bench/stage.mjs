// A server and a database of the bench's own: nothing of a town's is touched, and nothing is left behind.
import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../embedded-postgres/start.mjs';
import { node, root } from '../workspace.mjs';
import { keepDatabaseToItsCore, onItsCore } from './cores.mjs';

const API = path.join(root, 'apps/api/dist/programs');
const SECRET = randomBytes(24).toString('hex');

/** PostgreSQL with its durability as it comes; more memory than its default, as docs/operations.md advises. */
const SETTINGS = [
  'shared_buffers=1GB',
  'effective_cache_size=4GB',
  'max_wal_size=4GB',
  // when a row was committed, to the microsecond: what lateness is measured from
  'track_commit_timestamp=on',
];

/** @returns the PostgreSQL of the whole run, in a folder that `close` removes; `hugePages`: `on` or `off`, it takes them if it can */
export async function openStage() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-bench-'));
  const postgres = await startPostgres({ dataDir: folder, settings: SETTINGS });
  keepDatabaseToItsCore(postgres.pid);
  return {
    folder,
    url: postgres.url,
    hugePages: await hugePages(postgres.url),
    async close() {
      await postgres.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function hugePages(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show huge_pages_status');
  await client.end();
  return rows[0].huge_pages_status;
}

/** A town of so many files in a database of its own. */
export async function openTown(stage, tickets) {
  const name = `bench_${tickets}`;
  const admin = new pg.Client({ connectionString: stage.url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = Object.assign(new URL(stage.url), { pathname: `/${name}` }).href;
  const dataDir = path.join(stage.folder, name);
  fs.mkdirSync(dataDir);
  const env = { DATABASE_URL: url, PARVIS_DATA_DIR: dataDir, PARVIS_SECRET: SECRET };
  const status = node([path.join(API, 'cli.js'), 'seed', '--tickets', String(tickets)], {
    env: { ...env, PARVIS_LOG_LEVEL: 'error' },
  });
  if (status !== 0) throw new Error(`The town of ${tickets} files was not written.`);
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  await settle(sql);
  return {
    tickets,
    url,
    env,
    sql,
    token: await token(sql),
    async close() {
      await sql.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * As in a town that has run for long. Empty tables are left unknown, as by the product's `analyzeFilled`, and for its
 * reason. What was written for two years in two minutes goes to the disk now: else a checkpoint does it in the minutes
 * after, on the database's core, and is measured with what is asked then.
 */
async function settle(sql) {
  const { rows } = await sql.query(
    `select oid::regclass as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0`,
  );
  await sql.query(`vacuum (analyze) ${rows.map(({ name }) => name).join(', ')}`);
  await sql.query('checkpoint');
}

/** Of an account that sees every sector. */
async function token(sql) {
  const value = randomBytes(32).toString('base64url');
  await sql.query(
    `insert into api_token (id, token_hash, account_id, created_at)
     select gen_random_uuid(), $1, id, now() from account where email = 'superviseur@demo.parvis.test'`,
    [createHash('sha256').update(value).digest('hex')],
  );
  return value;
}

/** The product as `npm start` runs it: one process that serves and works. */
export async function startServer(town, settings = {}) {
  const server = fork(path.join(API, 'main.js'), [], {
    ...onItsCore,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      ...town.env,
      PORT: '0',
      PARVIS_SMTP_LISTEN: '127.0.0.1:0',
      PARVIS_LOG_LEVEL: 'error',
      ...settings,
    },
  });
  // a run that is cut leaves nothing behind
  const end = () => server.kill('SIGKILL');
  process.once('exit', end);
  server.once('exit', () => process.off('exit', end));
  const { url } = await new Promise((resolve, reject) => {
    server.on('message', (message) => message.ready && resolve(message));
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return {
    pid: server.pid,
    url: url.replace('[::1]', '127.0.0.1'),
    headers: { authorization: `Bearer ${town.token}` },
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
    },
  };
}
