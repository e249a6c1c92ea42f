import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { answerTheRest, configureHttp } from './configure-http.js';
import { GivePast, SeedDemo, SignInQueries } from './demo/index.js';
import { Log } from './platform/log/log.js';
import { HouseWork } from './house-work.js';
import { shareSockets } from './live/index.js';
import { FoundTown } from './organisation/index.js';
import { Environment } from './platform/config/environment.js';
import { Broadcaster } from './platform/events/broadcaster.js';
import { PortalPages } from './portal/index.js';
import { failToStart } from './fail-to-start.js';
import { openEars, startProcess } from './start-process.js';

/** HTTP and sockets; and the house's work too, unless `worker.ts` does it elsewhere (`PARVIS_WORKER=off`). */
async function main(): Promise<void> {
  const app = await startProcess();
  const environment = app.get(Environment);
  await app.get(PortalPages).load();
  configureHttp(app);
  await shareSockets(app);
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
  if (environment.PARVIS_WORKER === 'on') givePast(app);
}

/** The demo town's older files come once it answers: nobody waits for them. */
function givePast(app: INestApplication): void {
  const tell = (progress: string) => void process.send?.({ progress });
  void app
    .get(GivePast)
    .inBackground(() => undefined)
    .then((files) => files && tell(`The demo town has its past: ${files} files over two years.`))
    .catch((error) =>
      app.get(Log).warn('demo: its past is not written, the next start will', { err: error }),
    );
}

main().catch(failToStart);
