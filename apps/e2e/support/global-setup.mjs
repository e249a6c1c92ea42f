// The product as a newcomer starts it (or, by PARVIS_E2E_TOPOLOGY=larger, as a large town does: two API processes behind
// nginx), on free ports and a folder of its own, with the demo town and the test clock.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../tools/browser.mjs';
import globalTeardown from './global-teardown.mjs';
import { connectionUrl, running } from '../../../tools/embedded-postgres/running.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const LARGER = process.env.PARVIS_E2E_TOPOLOGY === 'larger';

export default async function globalSetup() {
  const browser = await findBrowser();
  if (!browser) throw new Error('No Chromium for this machine: install one, or set CHROMIUM_PATH.');
  process.env.PARVIS_E2E_BROWSER = JSON.stringify(browser);

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-journeys-'));
  const env = {
    ...process.env,
    PARVIS_DATA_DIR: folder,
    PARVIS_TEST_CLOCK: '1',
    // each browser says which address it comes from, as a front would; nginx adds itself
    PARVIS_TRUST_PROXY: LARGER ? '2' : '1',
    // the journeys know the two hundred files of the played weeks, and count some of them
    PARVIS_DEMO_SCALE: '0',
    PARVIS_LOG_LEVEL: 'warn',
  };
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL']) delete env[name];
  const product = spawn(process.execPath, [LARGER ? 'tools/larger.mjs' : 'tools/start.mjs'], {
    cwd: root,
    env: { ...env, PORT: '0', PARVIS_SMTP_LISTEN: '127.0.0.1:0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  globalThis.parvisProduct = { product, folder };
  try {
    await learn(product, env, folder);
  } catch (error) {
    // the teardown of a run that never began is not called
    await globalTeardown();
    throw error;
  }
}

/** What the journeys need to know of it, once it is ready. */
async function learn(product, env, folder) {
  const said = await readyLines(product);
  process.env.PARVIS_E2E_URL = /ready after .*?: +(http\S+?)\/?\n/
    .exec(said)[1]
    .replace('[::1]', '127.0.0.1');
  process.env.PARVIS_E2E_SMTP = /SMTP on \S*?:(\d+)/.exec(said)[1];
  process.env.PARVIS_E2E_PASSWORD = /with the password (\S+?)\.? /.exec(`${said} `)[1];
  process.env.PARVIS_E2E_TOKEN = adminToken(env);
  process.env.PARVIS_E2E_OUTBOX = path.join(folder, 'outbox');
  const { port } = await running(folder);
  process.env.PARVIS_E2E_DATABASE = connectionUrl(folder, port, 'parvis');
}

const readyLines = (product) =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      if (/with the password .*\n/.test(said)) resolve(said);
    };
    product.stdout.on('data', hear);
    product.stderr.on('data', (chunk) => (said += chunk));
    product.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${said}`)));
  });

/** made by the command line, beside the running server */
function adminToken(env) {
  const cli = ['tools/cli.mjs', 'token', 'create', '--email', 'admin@demo.parvis.test'];
  const { stdout, stderr, status } = spawnSync(process.execPath, cli, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`no token: ${stdout}${stderr}`);
  return stdout.trim().split('\n').at(-1);
}
