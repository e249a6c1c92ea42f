// On two cores PostgreSQL keeps to one and the product to the other, as docs/operations.md advises.
import { spawnSync } from 'node:child_process';
import os from 'node:os';

const CORES = { product: '0', database: '1' };

/** whether this machine has two cores, and what it takes to give them (Linux) */
export const coreEach =
  os.cpus().length === 2 && spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0;

/** How `fork` starts a process of the product on its core. */
export const onItsCore = coreEach
  ? { execPath: 'taskset', execArgv: ['--cpu-list', CORES.product, process.execPath] }
  : {};

/** PostgreSQL's processes, and those it starts from now on. */
export function keepDatabaseToItsCore(pid) {
  if (!coreEach) return;
  const keep = (each) =>
    spawnSync('taskset', ['--cpu-list', '--pid', CORES.database, each], { encoding: 'utf8' });
  const { status, stderr } = keep(String(pid));
  if (status !== 0) throw new Error(`PostgreSQL could not be kept to a core: ${stderr}`);
  const children = spawnSync('pgrep', ['--parent', String(pid)], { encoding: 'utf8' }).stdout;
  // one that has ended meanwhile needs no core
  for (const child of children.split('\n').filter(Boolean)) keep(child);
}
