// Administration, beside a running server or without one.
import path from 'node:path';
import { dataDir, refuse, secret } from './local-settings.mjs';
import { install } from './install.mjs';
import { build } from './build.mjs';
import { node, root } from './workspace.mjs';
import fs from 'node:fs';

const program = path.join(root, 'apps/api/dist/programs/cli.js');
if (!fs.existsSync(program)) {
  install();
  await build();
}

let database = null;
let url = process.env.DATABASE_URL;
if (!url) {
  const { running, connectionUrl } = await import('./embedded-postgres/running.mjs');
  const server = await running(dataDir);
  if (server) url = connectionUrl(dataDir, server.port, 'parvis');
  else {
    const { startPostgres } = await import('./embedded-postgres/start.mjs');
    database = await startPostgres({ dataDir }).catch(({ message }) => refuse(message));
    url = database.url;
  }
}
const status = node([program, ...process.argv.slice(2)], {
  env: {
    DATABASE_URL: url,
    PARVIS_DATA_DIR: dataDir,
    PARVIS_SECRET: process.env.PARVIS_SECRET ?? secret(),
    PARVIS_LOG_LEVEL: process.env.PARVIS_LOG_LEVEL ?? 'error',
  },
});
await database?.stop();
process.exit(status);
