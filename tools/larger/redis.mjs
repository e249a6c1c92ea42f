import { spawn, spawnSync } from 'node:child_process';
import { answers } from '../ports.mjs';

export const redisIsHere = () => spawnSync('redis-server', ['--version']).status === 0;

/**
 * Redis on the loopback, that keeps nothing: what passes through it is old five seconds later. Its settings go by its
 * standard input, so that no list of processes shows the password.
 * @returns {Promise<import('node:child_process').ChildProcess>} once it answers
 */
export async function startRedis({ port, password }) {
  const server = spawn('redis-server', ['-'], {
    stdio: ['pipe', 'ignore', 'inherit'],
    // its own group: Ctrl-C reaches who started it alone, who stops things in order
    detached: true,
  });
  const settings = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    'save ""',
    'appendonly no',
    'maxmemory 64mb',
    'maxmemory-policy allkeys-lru',
  ];
  server.stdin.end(`${settings.join('\n')}\n`);
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`Redis did not start on port ${port}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return server;
}

export const redisUrl = ({ port, password }) => `redis://:${password}@127.0.0.1:${port}`;
