// PostgreSQL from npm, for `npm start`, the tests and the command line: no system package, no account to create.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '../ports.mjs';
import { binaries } from './binaries.mjs';
import { identity, withinReach } from './identity.mjs';
import { alive, connectionUrl, noteMove, places, running, USER } from './running.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts the server of `dataDir`, or adopts the one a killed start left running.
 * @param port where it was before, to come back there
 * @returns {Promise<{url: string, created: boolean, kind: string, pid: number, stop: () => Promise<void>}>}
 *   `created`: the database did not exist before; `stop` leaves alone a server owned by a start beside us
 */
export async function startPostgres({ dataDir, database = 'parvis', settings = [], port: wanted = 0 }) {
  fs.mkdirSync(dataDir, { recursive: true });
  const as = identity();
  const found = await binaries();
  const reach = withinReach(as, found.native, dataDir);
  noteMove(dataDir, reach.dataDir);
  dataDir = reach.dataDir;
  const bin = (name) => path.join(reach.native, 'bin', path.basename(found[name]));
  const at = places(dataDir);

  const adopted = await adopt(dataDir, database);
  if (adopted) return adopted;

  if (!fs.existsSync(at.password))
    fs.writeFileSync(at.password, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (!fs.existsSync(path.join(at.cluster, 'PG_VERSION'))) await initialise(as, bin('initdb'), at);

  const port = wanted || (await freePort());
  const server = await launch(as, bin('postgres'), at, port, settings);
  const created = await createDatabase(dataDir, port, database);
  fs.writeFileSync(at.owner, String(process.pid));
  return {
    url: connectionUrl(dataDir, port, database),
    created,
    kind: as.kind,
    pid: server.pid,
    stop: () => stopChild(server),
  };
}

async function adopt(dataDir, database) {
  const server = await running(dataDir);
  if (!server) return null;
  const at = places(dataDir);
  const owner = fs.existsSync(at.owner) ? Number(fs.readFileSync(at.owner, 'utf8')) : 0;
  const orphan = !owner || owner === process.pid || !alive(owner);
  if (orphan) fs.writeFileSync(at.owner, String(process.pid));
  const created = await createDatabase(dataDir, server.port, database);
  const stop = async () => {
    if (!orphan) return;
    process.kill(server.pid, 'SIGINT');
    for (let i = 0; i < 200 && alive(server.pid) && fs.existsSync(at.pid); i++) await pause(50);
  };
  return {
    url: connectionUrl(dataDir, server.port, database),
    created,
    kind: 'adopted',
    pid: server.pid,
    stop,
  };
}

async function initialise(as, initdb, at) {
  fs.rmSync(at.cluster, { recursive: true, force: true });
  fs.mkdirSync(at.cluster, { mode: 0o700 });
  const passwordCopy = `${at.password}.init`;
  fs.copyFileSync(at.password, passwordCopy);
  if (as.spawn.uid !== undefined) {
    for (const file of [at.cluster, passwordCopy]) fs.chownSync(file, as.spawn.uid, as.spawn.gid);
  }
  const child = start(as, initdb, [
    ...['-D', at.cluster, '-U', USER, '--pwfile', passwordCopy, '-A', 'scram-sha-256', '-E', 'UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums'],
  ]);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const status = await new Promise((resolve) =>
    child.once('close', resolve).once('error', () => resolve(-1)),
  );
  fs.rmSync(passwordCopy, { force: true });
  if (status === 0) return;
  fs.rmSync(at.cluster, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not be set up (${as.kind}): ${output}`);
}

function start(as, command, args, output = 'pipe') {
  const [file, all] = as.wrap(command, args);
  return spawn(file, all, {
    ...as.spawn,
    // its own session: Ctrl-C in the terminal reaches us alone, and we stop the database last
    detached: process.platform !== 'win32',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', output, output],
  });
}

async function launch(as, postgres, at, port, settings) {
  // straight to a file: the server outlives a killed parent, a pipe would not
  const logFile = path.join(path.dirname(at.cluster), 'postgres.log');
  const log = fs.openSync(logFile, 'a');
  const args = [
    ...[
      '-D',
      at.cluster,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const until = Date.now() + 60_000;
  try {
    for (;;) {
      const from = fs.fstatSync(log).size;
      const child = start(as, postgres, args, log);
      const said = () => fs.readFileSync(logFile).subarray(from).toString();
      while (child.exitCode === null && Date.now() < until) {
        if (said().includes('database system is ready to accept connections')) return child;
        await pause(15);
      }
      // a killed predecessor may still be dying (its backends hold the shared memory): wait for it, then try again
      if (Date.now() < until && /already exists|pre-existing shared memory/.test(said())) {
        await pause(250);
        continue;
      }
      child.kill('SIGQUIT');
      throw new Error(`PostgreSQL did not start: ${said().slice(-2000)}`);
    }
  } finally {
    fs.closeSync(log);
  }
}

async function createDatabase(dataDir, port, database) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: connectionUrl(dataDir, port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database "${database}"`);
    return !rowCount;
  } finally {
    await client.end();
  }
}

async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const insist = setTimeout(() => child.kill('SIGQUIT'), 10_000);
  await gone;
  clearTimeout(insist);
}
