import type { ChildProcess } from 'node:child_process';
import * as programs from './programs.mjs';

export const redisIsHere = (): boolean => {
  if (programs.redisIsHere()) return true;
  console.warn('SKIPPED, no Redis: apt-get install --no-install-recommends redis-server');
  return false;
};

/** A Redis of the test's own, that can go and come back at the same address. */
export interface TestRedis {
  url: string;
  start(): Promise<void>;
  /** as one that dies: nobody is told goodbye */
  kill(): Promise<void>;
}

export async function testRedis(): Promise<TestRedis> {
  const at = { port: (await programs.freePort()) as number, password: 'of-the-tests' };
  let server: ChildProcess;
  const redis: TestRedis = {
    url: programs.redisUrl(at),
    async start() {
      server = (await programs.startRedis(at)) as ChildProcess;
    },
    async kill() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await gone;
    },
  };
  await redis.start();
  return redis;
}
