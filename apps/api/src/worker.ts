import 'reflect-metadata';
import { HouseWork } from './house-work.js';
import { failToStart, openEars, startProcess } from './start-process.js';

/** The house's work alone: listeners, relay, jobs, promises. Any number may run beside any number of `main.ts`. */
async function main(): Promise<void> {
  const app = await startProcess();
  app.enableShutdownHooks();
  await app.init();
  await openEars(app);
  const smtp = await app.get(HouseWork).start();
  process.send?.({ ready: true, url: null, smtp });
}

main().catch(failToStart);
