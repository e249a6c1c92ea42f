import 'reflect-metadata';
import { answerTheRest, configureHttp } from './configure-http.js';
import { SeedDemo, SignInQueries } from './demo/index.js';
import { HouseWork } from './house-work.js';
import { shareSockets } from './live/index.js';
import { FoundTown } from './organisation/index.js';
import { Environment } from './platform/config/environment.js';
import { Broadcaster } from './platform/events/broadcaster.js';
import { PortalPages } from './portal/index.js';
import { failToStart, openEars, startProcess } from './start-process.js';

/** HTTP and sockets; and the house's work too, unless `worker.ts` does it elsewhere (`PARVIS_WORKER=off`). */
async function main(): Promise<void> {
  const app = await startProcess();
  const environment = app.get(Environment);
  await app.get(PortalPages).load();
  configureHttp(app);
  shareSockets(app);
  await app.get(SeedDemo).ifWanted();
  await app.get(FoundTown).ifNew();
  await openEars(app);
  await app.init();
  answerTheRest(app);
  await app.get(Broadcaster).start();
  const smtp = environment.PARVIS_WORKER === 'on' ? await app.get(HouseWork).start() : null;
  await app.listen(environment.PORT, environment.PARVIS_HOST);
  const signIns = await app.get(SignInQueries).view();
  process.send?.({ ready: true, url: await app.getUrl(), smtp, ...signIns });
}

main().catch(failToStart);
