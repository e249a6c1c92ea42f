import fs from 'node:fs';
import path from 'node:path';
import { answers } from '../ports.mjs';

const USER = 'parvis';
const MOVED = 'postgres.moved';

export const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

export const places = (dataDir) => ({
  cluster: path.join(dataDir, 'postgres'),
  password: path.join(dataDir, 'postgres.password'),
  owner: path.join(dataDir, 'postgres.owner'),
  pid: path.join(dataDir, 'postgres', 'postmaster.pid'),
});

/** Where the data of `dataDir` really lies: an account that can't reach a private home keeps it elsewhere. */
const settled = (dataDir) => {
  const note = path.join(dataDir, MOVED);
  return fs.existsSync(note) ? fs.readFileSync(note, 'utf8').trim() : dataDir;
};

/** Leaves word in `dataDir` of where its data lies. */
export function noteMove(dataDir, to) {
  if (to !== dataDir) fs.writeFileSync(path.join(dataDir, MOVED), `${to}\n`);
}

export const connectionUrl = (dataDir, port, database) => {
  const password = fs.readFileSync(places(settled(dataDir)).password, 'utf8').trim();
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
};

export { USER };

/** The server already running on this data directory (left by a killed start, or of a start beside us), or null. */
export async function running(dataDir) {
  const { pid: pidFile, password } = places(settled(dataDir));
  if (!fs.existsSync(pidFile) || !fs.existsSync(password)) return null;
  const lines = fs.readFileSync(pidFile, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return alive(pid) && (await answers(port)) ? { pid, port } : null;
}
