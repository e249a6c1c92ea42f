import 'reflect-metadata';
import { configureHttp } from './configure-http.js';
import { SeedDemo } from './demo/index.js';
import { HouseWork } from './house-work.js';
import { Environment } from './platform/config/environment.js';
import { Broadcaster } from './platform/events/broadcaster.js';
import { failToStart, openEars, startProcess } from './start-process.js';

/** HTTP and sockets; and the house's work too, unless `worker.ts` does it elsewhere (`PARVIS_WORKER=off`). */
async function main(): Promise<void> {
  const app = await startProcess();
  const environment = app.get(Environment);
  configureHttp(app);
  await app.get(SeedDemo).ifWanted();
  await openEars(app);
  await app.init();
  await app.get(Broadcaster).start();
  const smtp = environment.PARVIS_WORKER === 'on' ? await app.get(HouseWork).start() : null;
  await app.listen(environment.PORT, environment.PARVIS_HOST);
  process.send?.({ ready: true, url: await app.getUrl(), smtp });
}

main().catch(failToStart);
