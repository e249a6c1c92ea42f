// Node built-ins only: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Parvis needs Node 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}

const quiet = { NX_DAEMON: 'false', DO_NOT_TRACK: '1', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' };

/** Runs a command in the workspace and waits, `timeout` ms at most; its exit status comes back, nothing is thrown. */
export function run(command, args, { env, stdio = 'inherit', timeout } = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio,
    timeout,
    shell: process.platform === 'win32',
    env: { ...process.env, ...quiet, ...env },
  });
  return status ?? 1;
}

/** The same without blocking; resolves to the exit status and what was printed. */
export function capture(command, args, { env, input, cwd = root } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd, env: { ...process.env, ...quiet, ...env } });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
    if (input !== undefined) child.stdin.end(input);
  });
}

export const node = (args, options) => run(process.execPath, args, options);

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
