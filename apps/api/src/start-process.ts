import { setFlagsFromString } from 'node:v8';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { BornOfExpress } from './born-of-express.js';
import { HouseTime } from './platform/clock/house-time.js';
import { readSettings } from './platform/config/environment.js';
import { migrate } from './platform/database/migrate.js';
import { Listener } from './platform/events/listener.js';
import { Log } from './platform/log/log.js';
import { ensureWritable } from './platform/storage/writable-folder.js';

/** The common beginning of every door: settings read, data folder writable, schema up to date, modules
 * wired. Fails with one clear sentence. */
export async function startProcess(): Promise<NestExpressApplication> {
  // What is read for a request dies with it; guessed to live, it would be kept until everything is looked through (ADR 36).
  setFlagsFromString('--no-allocation-site-pretenuring');
  const environment = readSettings();
  await ensureWritable(environment.PARVIS_DATA_DIR);
  await migrate(environment.DATABASE_URL);
  const app = await NestFactory.create<NestExpressApplication>(AppModule, new BornOfExpress(), {
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
