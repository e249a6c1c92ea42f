import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { apiClient, type ApiClient } from './api-client.js';
import { testDatabase, type Template, type TestDatabase } from './test-database.js';

const program = (name: 'main' | 'worker') =>
  fileURLToPath(new URL(`../dist/programs/${name}.js`, import.meta.url));
/** on a machine busy with other tests; the first start of a demo town writes it */
const READY_MS = 110_000;
const GONE_MS = 45_000;
const SECRET = 'a secret of the tests, long enough';

/** The built product in a process of its own, on free ports, with a database and a data folder of its own. */
export interface TestServer {
  url: string;
  smtpPort: number;
  pid: number;
  dataDir: string;
  database: TestDatabase;
  /** a client with the rights of `<account>@demo.parvis.test`, by bearer token */
  as(account: string): Promise<ApiClient>;
  anonymous: ApiClient;
  /** lines it logged at `warn` and above */
  warnings: string[];
  /** kill -9, as a machine that dies */
  kill(): Promise<void>;
  /** SIGTERM, waited for: what is under way may end */
  drain(): Promise<void>;
  /** after `kill` or `drain`: the same database and folder again */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  template?: Template;
  env?: Record<string, string>;
  /** a second process on this one's database and folder; stopped before it */
  beside?: TestServer;
  /** a database there is, which outlives it */
  database?: TestDatabase;
  /** `worker`: the house's work alone, nothing to ask over HTTP */
  runs?: 'main' | 'worker';
  /** a command line that ends in running what comes after it */
  within?: string[];
}

/** Started once per test file (about two seconds): `beforeAll(async () => { server = await testServer(); })`. */
export async function testServer({
  template = 'town',
  env = {},
  beside,
  database: given = beside?.database,
  runs = 'main',
  within = [],
}: TestServerOptions = {}): Promise<TestServer> {
  const database = given ?? (await testDatabase(template));
  const dataDir = beside?.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-server-'));
  const tokens = new Map<string, Promise<ApiClient>>();
  let child: ChildProcess | null = null;
  const warnings: string[] = [];
  const server: TestServer = {
    url: '',
    smtpPort: 0,
    pid: 0,
    dataDir,
    database,
    warnings,
    get anonymous() {
      return apiClient(() => server.url);
    },
    as(account) {
      const known = tokens.get(account) ?? clientOf(server, account);
      tokens.set(account, known);
      return known;
    },
    async start() {
      const [command, ...line] = [...within, process.execPath, program(runs)];
      child = spawn(command!, line, {
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
        env: {
          PATH: process.env.PATH ?? '',
          DATABASE_URL: database.url,
          PORT: '0',
          PARVIS_SMTP_LISTEN: '127.0.0.1:0',
          PARVIS_DATA_DIR: dataDir,
          PARVIS_SECRET: SECRET,
          PARVIS_TEST_CLOCK: '1',
          PARVIS_LOG_LEVEL: 'warn',
          ...env,
        },
      });
      createInterface({ input: child.stdout! }).on('line', (line) => warnings.push(line));
      const { url, smtp } = await ready(child, database).catch((error: unknown) => {
        // one that came too late would live on and keep the run from ending
        child?.kill('SIGKILL');
        throw error;
      });
      server.pid = child.pid!;
      server.url = url?.replace('[::1]', '127.0.0.1') ?? '';
      server.smtpPort = Number(smtp?.split(':').at(-1) ?? 0);
    },
    async kill() {
      await end(child, 'SIGKILL');
      child = null;
    },
    async drain() {
      await end(child, 'SIGTERM');
      child = null;
    },
    async stop() {
      await end(child, 'SIGTERM');
      if (beside) return;
      if (!given) await database.drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
  try {
    await server.start();
  } catch (error) {
    await server.stop().catch(() => undefined);
    throw error;
  }
  return server;
}

/** A token as the command line makes it; its own test is in agents/. */
export async function clientOf(
  server: Pick<TestServer, 'url' | 'database'>,
  account: string,
): Promise<ApiClient> {
  const { createHash, randomBytes } = await import('node:crypto');
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  const [made] = await server.database.rows(
    `insert into api_token (id, token_hash, account_id, created_at)
     select gen_random_uuid(), $1, id, now() from account where email = $2 returning id`,
    [hash, `${account}@demo.parvis.test`],
  );
  if (!made) throw new Error(`no account ${account}@demo.parvis.test`);
  return apiClient(() => server.url, { authorization: `Bearer ${token}` });
}

interface Ready {
  ready: true;
  url: string | null;
  smtp: string | null;
}

/** @throws Error when it ended, or says nothing for long: with what the database was waiting for then */
const ready = async (child: ChildProcess, database: TestDatabase): Promise<Ready> => {
  let patience: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      child.on('message', (message: Ready) => message.ready && resolve(message));
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
      patience = setTimeout(() => void stuck(database).then(reject, reject), READY_MS);
    });
  } finally {
    clearTimeout(patience);
  }
};

const stuck = async (database: TestDatabase): Promise<Error> => {
  const doing = await database.rows(
    `select pid, state, wait_event_type, wait_event, pg_blocking_pids(pid), left(query, 120) as query
     from pg_stat_activity where datname = current_database()`,
  );
  return new Error(`the server was not ready after ${READY_MS / 1000} s: ${JSON.stringify(doing)}`);
};

/** @throws Error when it had to be killed: a process that doesn't go when asked is a fault, and would hold up the run */
const end = async (child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  let stayed = false;
  const patience = setTimeout(() => {
    stayed = true;
    child.kill('SIGKILL');
  }, GONE_MS);
  await gone;
  clearTimeout(patience);
  if (stayed) throw new Error(`The server was still there ${GONE_MS / 1000} s after ${signal}.`);
};
