import 'reflect-metadata';
import { SeedDemo } from './demo/index.js';
import { HouseWork } from './house-work.js';
import { FoundTown } from './organisation/index.js';
import { failToStart } from './fail-to-start.js';
import { openEars, startProcess } from './start-process.js';

/** The house's work alone: listeners, relay, jobs, promises. Any number may run beside any number of `main.ts`. */
async function main(): Promise<void> {
  const app = await startProcess();
  app.enableShutdownHooks();
  // no work in a town being written: it would send what the demo only says was sent
  await app.get(SeedDemo).ifWanted();
  await app.get(FoundTown).ifNew();
  await app.init();
  await openEars(app);
  const smtp = await app.get(HouseWork).start();
  process.send?.({ ready: true, url: null, smtp });
}

main().catch(failToStart);
