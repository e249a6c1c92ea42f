import { execFile, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { townRelay, type TownRelay } from './town-relay.js';

const built = (program: string) =>
  fileURLToPath(new URL(`../../api/dist/programs/${program}.js`, import.meta.url));

/** A real town beside the demo one: a process, a folder and a database of its own on the same PostgreSQL, all new. */
export interface NewTown {
  url: string;
  smtpPort: number;
  relay: TownRelay;
  /** the command line, beside the running server */
  cli(...args: string[]): Promise<string>;
  rows<Row>(sql: string): Promise<Row[]>;
  /** somebody writes to one of its mailboxes with a mail program */
  receives(mail: { from: string; to: string; subject: string; text: string }): Promise<void>;
  end(): Promise<void>;
}

export async function aNewTown(): Promise<NewTown> {
  const demo = process.env.PARVIS_E2E_DATABASE!;
  const name = `parvis_new_${randomUUID().slice(0, 8)}`;
  await inDatabase(demo, `create database ${name}`);
  const database = Object.assign(new URL(demo), { pathname: `/${name}` }).href;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-new-town-'));
  const relay = await townRelay();
  const env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: database,
    PORT: '0',
    PARVIS_SMTP_LISTEN: '127.0.0.1:0',
    PARVIS_DATA_DIR: folder,
    PARVIS_SECRET: 'a secret of the journeys, long enough',
    PARVIS_TRUST_PROXY: '1',
    PARVIS_LOG_LEVEL: 'error',
    SMTP_URL: relay.url,
  };
  const child = fork(built('main'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
    env,
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { url, smtp } = await new Promise<{ url: string; smtp: string }>((resolve, reject) => {
    child.once('message', resolve as (message: unknown) => void);
    child.once('exit', (code) => reject(new Error(`the new town ended with ${code} before it was ready`)));
  });
  const smtpPort = Number(smtp.split(':').at(-1));
  return {
    url: url.replace('[::1]', '127.0.0.1'),
    smtpPort,
    relay,
    cli: (...args) =>
      new Promise((resolve, reject) =>
        execFile(process.execPath, [built('cli'), ...args], { env }, (error, stdout, stderr) =>
          error ? reject(new Error(`${stdout}${stderr}`)) : resolve(stdout),
        ),
      ),
    rows: (sql) => inDatabase(database, sql),
    async receives(mail) {
      const transport = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
      await transport.sendMail(mail);
      transport.close();
    },
    async end() {
      child.kill('SIGTERM');
      await gone;
      await relay.stop();
      await inDatabase(demo, `drop database ${name} with (force)`);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function inDatabase<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
