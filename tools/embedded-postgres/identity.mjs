import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534', '--'];

/**
 * How to run PostgreSQL, which refuses uid 0. As an ordinary user: as is. As root: inside a user namespace where we
 * are `nobody`, which needs no account, no chown and works below a private home. Where the kernel forbids
 * namespaces (a container's default seccomp): as the `postgres` or `nobody` account.
 */
export function identity() {
  const direct = { kind: 'direct', wrap: (command, args) => [command, args], spawn: {} };
  if (process.platform === 'win32' || process.getuid() !== 0) return direct;
  if (!process.env.PARVIS_NO_USERNS && spawnSync('unshare', [...NAMESPACE, 'true']).status === 0) {
    return {
      ...direct,
      kind: 'namespace',
      wrap: (command, args) => ['unshare', [...NAMESPACE, command, ...args]],
    };
  }
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account) {
    throw new Error(
      'Started as root where PostgreSQL cannot be: run as an ordinary user, or set DATABASE_URL.',
    );
  }
  return {
    ...direct,
    kind: `account ${account[0]}`,
    spawn: { uid: Number(account[2]), gid: Number(account[3]) },
  };
}

const reaches = (as, file) => spawnSync('test', ['-x', file], as.spawn).status === 0;

/** An account that is not root may not reach a project in a private home: binaries and data then move to /var/tmp. */
export function withinReach(as, native, dataDir) {
  if (as.spawn.uid === undefined) return { native, dataDir };
  const name = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12);
  const base = path.join('/var/tmp', `parvis-${name}`);
  if (!reaches(as, path.join(native, 'bin', 'initdb'))) {
    const copy = path.join(base, 'native');
    if (!fs.existsSync(path.join(copy, '.complete'))) {
      fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
      fs.chmodSync(base, 0o755);
      fs.writeFileSync(path.join(copy, '.complete'), '');
    }
    native = copy;
  }
  if (!reaches(as, path.resolve(dataDir))) {
    dataDir = path.join(base, 'data');
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  }
  return { native, dataDir };
}
