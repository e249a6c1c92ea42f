import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock/clock.js';
import { Environment, readEnvironment } from './platform/config/environment.js';
import { migrate } from './platform/database/migrate.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { Listener } from './platform/events/listener.js';
import { Log } from './platform/log/log.js';

/** For what needs the settings alone. @throws Error listing every one that is wrong */
export const readSettings = (): Environment => readEnvironment(process.env);

/** The common beginning of every door: settings read, schema up to date, modules wired. Fails with one clear sentence. */
export async function startProcess(): Promise<NestExpressApplication> {
  const environment = readSettings();
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
  const environment = app.get(Environment);
  const work = app.get(UnitOfWork);
  const clock = app.get(Clock);
  const listener = app.get(Listener);
  const readOffset = async () => {
    const row = await work.row<{ clockOffset: number }>(`select clock_offset from installation`);
    clock.setOffset(row?.clockOffset ?? 0);
  };
  if (environment.PARVIS_TEST_CLOCK) {
    await readOffset();
    listener.signals((signal) => signal.type === 'clock' && clock.setOffset(signal.offset));
    // the clock may have been moved while nobody listened
    listener.gaps(() => void readOffset().catch(() => undefined));
  }
  await listener.start();
}

/** Says what went wrong in a sentence and leaves everything as it was. */
export function failToStart(error: unknown): never {
  const { code, message } = error as { code?: string; message?: string };
  const sentence =
    code === '28P01'
      ? 'The database refused the password in DATABASE_URL.'
      : code === 'ECONNREFUSED'
        ? 'No database answers at DATABASE_URL.'
        : code === 'EADDRINUSE'
          ? `${message}: another program uses this address; set PORT or PARVIS_SMTP_LISTEN.`
          : (message ?? String(error));
  process.stderr.write(`Parvis did not start. ${sentence}\n`);
  process.exit(1);
}
