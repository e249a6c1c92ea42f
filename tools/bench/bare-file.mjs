// What opening a file is measured against: the same rows by one bare statement, behind plain HTTP.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { root } from '../workspace.mjs';
import { onItsCore } from './cores.mjs';

const PROGRAM = path.join(root, 'tools/bench/bare-file-server.mjs');
const DATABASE = 'bench_bare';

/** @param work what is done with it; it is gone afterwards, and all it wrote */
export async function withBareServer(stage, work) {
  const admin = new pg.Client({ connectionString: stage.url });
  await admin.connect();
  await admin.query(`create database ${DATABASE}`);
  const env = { DATABASE_URL: Object.assign(new URL(stage.url), { pathname: `/${DATABASE}` }).href };
  const server = fork(PROGRAM, [], { ...onItsCore, env: { PATH: process.env.PATH, ...env } });
  try {
    const ended = once(server, 'exit').then(([code]) => {
      throw new Error(`The bare server ended with ${code}.`);
    });
    const [{ url }] = await Promise.race([once(server, 'message'), ended]);
    return await work({ url, headers: {} });
  } finally {
    if (server.connected) {
      const gone = once(server, 'exit');
      server.disconnect();
      await gone;
    }
    await admin.query(`drop database ${DATABASE} with (force)`);
    await admin.end();
  }
}
