// One command, from a fresh clone to a running town.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { dataDir, secret } from './local-settings.mjs';
import { root, seconds } from './workspace.mjs';

const started = Date.now();
install();
await build();

let database = null;
let url = process.env.DATABASE_URL;
if (!url) {
  const { startPostgres } = await import('./embedded-postgres/start.mjs');
  try {
    database = await startPostgres({ dataDir });
  } catch (error) {
    console.error(`Parvis did not start. ${error.message}`);
    process.exit(1);
  }
  url = database.url;
  console.log(`PostgreSQL is up (${database.created ? 'new database' : 'data kept'}).`);
}

// a first start that fails or is cut short is begun again, demo town included
const firstStart = path.join(dataDir, 'first-start');
if (database?.created) fs.writeFileSync(firstStart, '');

const server = fork(path.join(root, 'apps/api/dist/main.js'), [], {
  // its own group: Ctrl-C reaches this script alone, which stops things in order
  detached: process.platform !== 'win32',
  env: {
    ...process.env,
    DATABASE_URL: url,
    PARVIS_DATA_DIR: dataDir,
    PARVIS_SECRET: process.env.PARVIS_SECRET ?? secret(),
    PARVIS_DEMO: process.env.PARVIS_DEMO ?? (database && fs.existsSync(firstStart) ? '1' : '0'),
  },
});

let stopping = null;
const stop = (status) => {
  stopping ??= (async () => {
    if (server.exitCode === null && server.signalCode === null) {
      console.log('Stopping: what is under way is finished first…');
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
    }
    await database?.stop();
    console.log('Stopped.');
    process.exit(status);
  })();
};
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
process.on('SIGHUP', () => stop(0));
server.once('exit', (status) => stop(status ?? 1));
server.on('message', (message) => {
  if (message.progress) console.log(message.progress);
  if (message.ready) ready(message);
});

function ready({ url: address, smtp, demo, password, accounts }) {
  fs.rmSync(firstStart, { force: true });
  console.log(`\nParvis is ready after ${seconds(started)}:  ${address}/`);
  if (smtp) console.log(`Mail is received by SMTP on ${smtp}.`);
  if (demo) {
    console.log(`Demo town. Sign in as ${demo[0]} (or ${demo.slice(1).join(', ')})`);
    console.log(
      `with the password ${password}. Mail that leaves is kept in ${path.join(dataDir, 'outbox')}.`,
    );
  } else if (!accounts) {
    console.log('No account yet. Make the first administrator with:');
    console.log('  npm run cli -- admin create --email you@your-town.fr --name "First Last"');
  }
}
