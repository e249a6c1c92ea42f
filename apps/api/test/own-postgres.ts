import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';
import type { DiskContents, SmallDisk } from './small-disk.js';
import { asking, type TestDatabase } from './test-database.js';
import { foundTown } from './town-in.js';

const POSTGRES_HERE = fileURLToPath(new URL('./postgres-here.mjs', import.meta.url));

/** A PostgreSQL of the test's own, to be killed and filled; as durable as a town's, unlike the one all tests share. */
export interface OwnPostgres {
  /** of the demo town, without files */
  database: TestDatabase;
  /** kill -9 of its first process, as a machine that dies */
  kill(): Promise<void>;
  /** after `kill`: at the same address again, recovered */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Here {
  keeper: ChildProcess;
  url: string;
  pid: number;
}

const never = () => Promise.reject(new Error('this one is killed, not asked to leave'));

/** @param disk where its data lie, and nothing else */
export async function ownPostgres(): Promise<OwnPostgres>;
export async function ownPostgres(disk: SmallDisk): Promise<OwnPostgres & { disk: DiskContents }>;
export async function ownPostgres(disk?: SmallDisk): Promise<OwnPostgres & { disk?: DiskContents }> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-own-postgres-'));
  const dataDir = disk?.folder ?? path.join(scratch, 'data');
  let here = await keep(dataDir, disk?.within ?? []);
  const { url } = here;
  foundTown(url, scratch);
  const { pool, ...database } = asking(url);
  return {
    database: { ...database, url, admit: never, goAway: never, comeBack: never, drop: never },
    disk: disk?.of(here.keeper.pid!),
    async kill() {
      process.kill(here.pid, 'SIGKILL');
      await eventually(() => {
        if (isAlive(here.pid)) throw new Error('PostgreSQL is still there');
      });
      await letGo(here);
    },
    async start() {
      here = await keep(dataDir, [], new URL(url).port);
    },
    async stop() {
      await pool.end();
      await letGo(here);
      fs.rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Nothing of a database is said here while it is up; what starts and stops it is a process of its own. */
const keep = (dataDir: string, within: string[], ...port: string[]): Promise<Here> =>
  new Promise((resolve, reject) => {
    const [command, ...line] = [...within, process.execPath, POSTGRES_HERE, dataDir, ...port];
    const keeper = spawn(command!, line, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    keeper.once('message', (told: Omit<Here, 'keeper'>) => resolve({ keeper, ...told }));
    keeper.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code} before it was ready`)));
  });

const letGo = async ({ keeper }: Here): Promise<void> => {
  const gone = new Promise((resolve) => keeper.once('exit', resolve));
  keeper.disconnect();
  await gone;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
