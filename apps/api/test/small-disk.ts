import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SHARED_MEMORY = '/dev/shm';
const SMALL_BYTES = 256 * 1024 * 1024;

/** Ways into a namespace where one may mount: as anybody, or as root where the kernel gives nobody a namespace. */
const NAMESPACES = [
  ['unshare', '--user', '--map-root-user', '--mount'],
  ['unshare', '--mount'],
];
const allowed = NAMESPACES.find(
  ([command, ...line]) =>
    spawnSync(command!, [...line, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0,
);

/** A disk that can be filled without harm to anybody else. */
export interface SmallDisk {
  folder: string;
  /** a command line that runs what comes after it where `folder` is that disk */
  within: string[];
  /** the same place, as seen from outside once a process runs there */
  of(pid: number): DiskContents;
}

export interface DiskContents {
  at(...names: string[]): string;
  /** leaves so many bytes free */
  fill(left: number): void;
  makeRoom(): void;
}

/** A tmpfs of so many bytes in a namespace of its own; where there is none, the small /dev/shm of a container. */
export function smallDisk(bytes: number): SmallDisk | null {
  if (allowed) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-small-'));
    const mount = `mount -t tmpfs -o size=${bytes},mode=777 tmpfs "${folder}" && exec "$@"`;
    const within = [...allowed, 'sh', '-c', mount, 'sh'];
    return { folder, within, of: (pid) => contents(`/proc/${pid}/root${folder}`) };
  }
  const shared = fs.statfsSync(SHARED_MEMORY, { bigint: false });
  if (shared.blocks * shared.bsize <= SMALL_BYTES) {
    const folder = fs.mkdtempSync(path.join(SHARED_MEMORY, 'parvis-small-'));
    return { folder, within: [], of: () => contents(folder) };
  }
  console.warn('SKIPPED, no disk to be filled: neither a namespace to mount one in, nor a small /dev/shm');
  return null;
}

function contents(root: string): DiskContents {
  const ballast = path.join(root, 'ballast');
  return {
    at: (...names) => path.join(root, ...names),
    fill(left) {
      const { bavail, bsize } = fs.statfsSync(root);
      const [file, bytes] = [fs.openSync(ballast, 'a'), Buffer.alloc(Math.max(0, bavail * bsize - left))];
      try {
        fs.writeFileSync(file, bytes);
      } catch (error) {
        if (left > 0 || (error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        fs.closeSync(file);
      }
    },
    makeRoom: () => fs.rmSync(ballast, { force: true }),
  };
}
