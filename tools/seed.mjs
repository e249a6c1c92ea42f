// A demo town with a past as long and as busy as one likes: `npm run seed -- --tickets 1000000`.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { dataDir, secret } from './local-settings.mjs';
import { root } from './workspace.mjs';

install();
await build();

let database = null;
let url = process.env.DATABASE_URL;
if (!url) {
  const { running, connectionUrl } = await import('./embedded-postgres/running.mjs');
  const server = await running(dataDir);
  // the command itself says what is at work there
  if (server) url = connectionUrl(dataDir, server.port, 'parvis');
  else {
    const { startPostgres } = await import('./embedded-postgres/start.mjs');
    database = await startPostgres({ dataDir });
    url = database.url;
  }
}

// a seeding that is cut short before there is a town leaves the first start to `npm start`
const firstStart = path.join(dataDir, 'first-start');
if (database?.created) fs.writeFileSync(firstStart, '');

const program = [path.join(root, 'apps/api/dist/programs/cli.js'), 'seed'];
const seeding = spawn(process.execPath, [...program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    DATABASE_URL: url,
    PARVIS_DATA_DIR: dataDir,
    PARVIS_SECRET: process.env.PARVIS_SECRET ?? secret(),
    PARVIS_LOG_LEVEL: process.env.PARVIS_LOG_LEVEL ?? 'error',
  },
});
// Ctrl-C reaches both: the seeding takes back what it wrote, then the database stops
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => signal !== 'SIGINT' && seeding.kill(signal));
const status = await new Promise((resolve) => seeding.once('exit', (code) => resolve(code ?? 1)));
if (status === 0) {
  fs.rmSync(firstStart, { force: true });
  if (database) console.log('Start it with: npm start');
}
await database?.stop();
process.exit(status);
