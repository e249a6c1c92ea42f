// One command, from a fresh clone to a running town.
import { fork } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { firstStartIsDone, houseDatabase } from './first-start.mjs';
import { install } from './install.mjs';
import { dataDir, refuse, secret } from './local-settings.mjs';
import { sayReady } from './say-ready.mjs';
import { root } from './workspace.mjs';

const started = Date.now();
install();
await build();

const database = await houseDatabase().catch(({ message }) => refuse(message));

const server = fork(path.join(root, 'apps/api/dist/programs/main.js'), [], {
  // its own group: Ctrl-C reaches this script alone, which stops things in order
  detached: process.platform !== 'win32',
  env: {
    ...process.env,
    DATABASE_URL: database.url,
    PARVIS_DATA_DIR: dataDir,
    PARVIS_SECRET: process.env.PARVIS_SECRET ?? secret(),
    PARVIS_DEMO: database.demo,
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
    await database.stop();
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
  if (!message.ready) return;
  firstStartIsDone();
  sayReady(message, started);
});
