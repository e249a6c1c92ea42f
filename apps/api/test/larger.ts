import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiClient, type ApiClient } from './api-client.js';
import { nginxIsHere, redisIsHere } from './programs.mjs';
import { testDatabase, type TestDatabase } from './test-database.js';
import { clientOf } from './test-server.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export const largerIsPossible = (): boolean => {
  if (nginxIsHere() && redisIsHere()) return true;
  console.warn(
    'SKIPPED, several processes need both: apt-get install --no-install-recommends nginx-light redis-server',
  );
  return false;
};

/** What `npm run larger` starts: two API processes and a worker behind nginx, on a database of the test's own. */
export interface LargerHouse {
  url: string;
  smtpPort: number;
  database: TestDatabase;
  as(account: string): Promise<ApiClient>;
  anonymous: ApiClient;
  /** every program but nginx, Redis and PostgreSQL, one after the other; resolves when all are new */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function largerHouse(): Promise<LargerHouse> {
  const database = await testDatabase('town');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-larger-'));
  const product = spawn(process.execPath, ['tools/larger.mjs', '--built'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DATABASE_URL: database.url,
      PORT: '0',
      PARVIS_SMTP_LISTEN: '127.0.0.1:0',
      PARVIS_DATA_DIR: folder,
      PARVIS_TEST_CLOCK: '1',
      PARVIS_LOG_LEVEL: 'error',
    },
  });
  let said = '';
  for (const stream of [product.stdout, product.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const says = (words: RegExp, from = 0) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = words.exec(said.slice(from));
        if (found) resolve(found);
      };
      product.stdout.on('data', look);
      product.once('exit', (code) => reject(new Error(`npm run larger ended with ${code}:\n${said}`)));
      look();
    });
  const [, url] = await says(/ready after .*?: +(http\S+?)\/?\n/);
  const [, smtpPort] = await says(/SMTP on \S*?:(\d+)/);
  await says(/npm run larger -- restart\n/);
  const house: LargerHouse = {
    url: url!,
    smtpPort: Number(smtpPort),
    database,
    as: (account) => clientOf(house, account),
    anonymous: apiClient(() => house.url),
    async restart() {
      const from = said.length;
      product.kill('SIGUSR2');
      await says(/all restarted/, from);
    },
    async stop() {
      if (product.exitCode === null) {
        const gone = new Promise((resolve) => product.once('exit', resolve));
        product.kill('SIGTERM');
        await gone;
      }
      await database.drop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  return house;
}
