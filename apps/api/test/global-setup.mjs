// One PostgreSQL for the whole run and the databases every test clones: an empty house, and the demo town without files.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../../tools/embedded-postgres/start.mjs';

const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=300'];
export const HOUSE_TEMPLATE = 'parvis_template_house';
export const TOWN_TEMPLATE = 'parvis_template_town';

export default async function globalSetup() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-jest-'));
  const server = await startPostgres({ dataDir: folder, database: HOUSE_TEMPLATE, settings: FAST });
  globalThis.parvisTestServer = { server, folder };
  const { migrate } = await import('../dist/platform/database/migrate.js');
  await migrate(server.url);
  const admin = new pg.Client({ connectionString: adminUrl(server.url) });
  await admin.connect();
  await admin.query(`create database ${TOWN_TEMPLATE} template ${HOUSE_TEMPLATE}`);
  await admin.end();
  foundTown(new URL(server.url), folder);
  process.env.PARVIS_TEST_DATABASE = adminUrl(server.url);
}

const adminUrl = (url) => Object.assign(new URL(url), { pathname: '/postgres' }).href;

/** In a process of its own: a template may have no connection left open when it is cloned. */
function foundTown(url, folder) {
  url.pathname = `/${TOWN_TEMPLATE}`;
  const script = fileURLToPath(new URL('./found-town.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: url.href,
      PARVIS_SECRET: 'x'.repeat(32),
      PARVIS_DATA_DIR: folder,
      PARVIS_LOG_LEVEL: 'error',
    },
  });
  if (status !== 0) throw new Error(`The test town was not founded: ${stderr}`);
}
