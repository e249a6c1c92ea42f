import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { HouseTime } from './platform/clock/house-time.js';
import { type Environment, readEnvironment } from './platform/config/environment.js';
import { migrate } from './platform/database/migrate.js';
import { Listener } from './platform/events/listener.js';
import { Log } from './platform/log/log.js';
import { ensureWritable } from './platform/storage/writable-folder.js';

/** For what needs the settings alone. @throws Error listing every one that is wrong */
export const readSettings = (): Environment => readEnvironment(process.env);

/** The common beginning of every door: settings read, data folder writable, schema up to date, modules
 * wired. Fails with one clear sentence. */
export async function startProcess(): Promise<NestExpressApplication> {
  const environment = readSettings();
  await ensureWritable(environment.PARVIS_DATA_DIR);
  await migrate(environment.DATABASE_URL);
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Log));
  return app;
}

/** Ears open and clock set: before anything is served. */
export async function openEars(app: NestExpressApplication): Promise<void> {
  await app.get(HouseTime).start();
  await app.get(Listener).start();
}

/** What the address of the database turns out to be, in words. */
const DATABASE_FAULTS: [code: RegExp, sentence: string][] = [
  [/^28P01$/, 'The database refused the password in DATABASE_URL.'],
  [/^28000$/, 'The database does not let in the user of DATABASE_URL.'],
  [/^3D000$/, 'There is no database of the name DATABASE_URL gives.'],
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|ETIMEDOUT)$/,
    'No database answers at DATABASE_URL.',
  ],
  [/^ERR_INVALID_URL$/, 'DATABASE_URL is no address: postgres://user:password@host:5432/database.'],
  [/^57P03$/, 'The database is starting or stopping: wait until it is up.'],
  [/^53100$/, 'The disk of the database is full.'],
];

/** Says what went wrong in a sentence and leaves everything as it was. */
export function failToStart(error: unknown): never {
  const { code = '', message } = error as { code?: string; message?: string };
  const [, sentence = message ?? String(error)] = DATABASE_FAULTS.find(([known]) => known.test(code)) ?? [];
  process.stderr.write(`Parvis did not start. ${told(code, sentence)}\n`);
  process.exit(1);
}

const told = (code: string, sentence: string): string =>
  code === 'EADDRINUSE'
    ? `${sentence}: another program uses this address; set PORT or PARVIS_SMTP_LISTEN.`
    : sentence.replace(/^timeout expired$/, 'No database answers at DATABASE_URL.');
