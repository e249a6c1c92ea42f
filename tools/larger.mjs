// What a large town runs, on one machine and by one command: two API processes and a worker behind nginx, on
// PostgreSQL and Redis. `-- restart` restarts the programs one after the other while the rest goes on working; `-- --built`
// starts what is built already.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { build } from './build.mjs';
import { firstStartIsDone, houseDatabase } from './first-start.mjs';
import { install } from './install.mjs';
import { KeptProcess } from './larger/kept-process.mjs';
import { Nginx, nginxIsHere } from './larger/nginx.mjs';
import { askForRestart, forget, note } from './larger/note.mjs';
import { program } from './larger/program.mjs';
import { redisIsHere, redisUrl, startRedis } from './larger/redis.mjs';
import { dataDir, secret } from './local-settings.mjs';
import { freePort } from './ports.mjs';
import { sayReady } from './say-ready.mjs';

const API_PROCESSES = 2;

if (process.argv[2] === 'restart') process.exit(await askForRestart());

const started = Date.now();
const missing = [
  ...(nginxIsHere() ? [] : ['nginx-light']),
  ...(process.env.REDIS_URL || redisIsHere() ? [] : ['redis-server']),
];
if (missing.length > 0) {
  console.error(`Parvis did not start. On this machine there is no ${missing.join(' and no ')}:`);
  console.error(`  apt-get install --no-install-recommends ${missing.join(' ')}`);
  process.exit(1);
}
// building takes what is built away for a moment: not under programs that run on it
if (process.argv[2] !== '--built') {
  install();
  await build();
}

/** in the order they begin; they stop in the reverse one */
const running = [];
let stopping = null;
let restarting = null;
let restarts = 0;

const stop = (status) =>
  (stopping ??= (async () => {
    console.log('Stopping: what is under way is finished first…');
    await restarting;
    for (const one of running.reverse()) await one.stop();
    forget();
    console.log('Stopped.');
    process.exit(status);
  })());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

const begin = async (one) => {
  running.push(one);
  return one.start();
};

/** A free port is chosen once: after a restart mail is received where it was before. */
const fixedPort = async (listen) => (/:0$/.test(listen) ? listen.replace(/0$/, await freePort()) : listen);

async function main() {
  const database = await houseDatabase();
  running.push(database);

  let redis = process.env.REDIS_URL;
  if (!redis) {
    const at = { port: await freePort(), password: randomBytes(18).toString('base64url') };
    await begin(new KeptProcess('Redis', async () => ({ child: await startRedis(at), said: null })));
    redis = redisUrl(at);
  }

  const port = Number(process.env.PORT || 3000) || (await freePort());
  const host = process.env.PARVIS_HOST || '127.0.0.1';
  const listen = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const url = `http://${listen}`;
  const smtp = await fixedPort(process.env.PARVIS_SMTP_LISTEN || '127.0.0.1:2525');
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: redis,
    PARVIS_DATA_DIR: dataDir,
    PARVIS_SECRET: process.env.PARVIS_SECRET ?? secret(),
    PARVIS_DEMO: database.demo,
    PARVIS_SMTP_LISTEN: smtp,
    PARVIS_PUBLIC_URL: process.env.PARVIS_PUBLIC_URL || url,
    PARVIS_TRUST_PROXY: process.env.PARVIS_TRUST_PROXY || '1',
  };

  const ports = [];
  while (ports.length < API_PROCESSES) ports.push(await freePort());
  const apis = ports.map((own, n) =>
    program(`API ${n + 1}`, 'main.js', {
      ...env,
      PORT: String(own),
      PARVIS_HOST: '127.0.0.1',
      PARVIS_WORKER: 'off',
    }),
  );
  const worker = program('Worker', 'worker.js', env);
  // the first migrates and founds the town, the others find it done
  const [first, ...others] = apis;
  const said = await begin(first);
  const [{ smtp: receives }] = await Promise.all([worker, ...others].map(begin));
  const statePort = await freePort();
  const nginx = new Nginx({ folder: path.join(dataDir, 'nginx'), listen, ports, statePort });
  await begin(nginx);

  const state = () => note({ pid: process.pid, url, api: ports, restarts });
  process.on('SIGUSR2', () => {
    if (stopping || restarting) return;
    restarting = (async () => {
      console.log('Restarting, one process after the other…');
      for (const [n, api] of apis.entries()) {
        await nginx.takeOut(ports[n]);
        await api.restart();
        await nginx.putBack(ports[n]);
        console.log(`${api.name} is new.`);
      }
      await worker.restart();
      console.log('Worker is new: all restarted.');
      restarts += 1;
      state();
    })()
      .catch((error) => console.error(`Not restarted: ${error.message}`))
      .finally(() => (restarting = null));
  });

  firstStartIsDone();
  state();
  sayReady({ ...said, url, smtp: receives }, started);
  console.log(
    `Two API processes on 127.0.0.1:${ports.join(' and ')}; restart them with npm run larger -- restart`,
  );
}

await main().catch((error) => {
  console.error(`Parvis did not start. ${error.message}`);
  return stop(1);
});
