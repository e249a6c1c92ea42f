import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import pg from 'pg';
import type { Environment } from '../config/environment.js';
import { FileStore } from '../storage/file-store.js';
import {
  ABOUT,
  type About,
  filePath,
  JOBS,
  type Member,
  SECRET,
  SEQUENCES,
  tablePart,
  type Totals,
} from './archive/contents.js';
import { ofText } from './archive/write-archive.js';
import { filesQuery, JOBS_QUERY, sequences } from './carried.queries.js';
import { copyOut } from './copy-streams.js';
import type { Progress } from './progress.js';

/** A part of a table is held in memory to know its size before it is written. */
const PART_BYTES = 4 << 20;

interface Source {
  /** in its snapshot */
  client: pg.ClientBase;
  environment: Environment;
  about: About;
  secret: string | null;
  /** filled as members are read */
  totals: Totals;
  progress: Progress;
}

export async function* membersOf(source: Source): AsyncGenerator<Member> {
  const { client, about, secret } = source;
  yield ofText(ABOUT, JSON.stringify(about, null, 1));
  for (const { name, columns } of about.tables) {
    const list = columns.map(pg.escapeIdentifier).join(', ');
    yield* partsOf(source, name, `${pg.escapeIdentifier(name)} (${list})`);
  }
  yield* partsOf(source, JOBS, JOBS_QUERY);
  yield ofText(SEQUENCES, JSON.stringify(await sequences(client)));
  if (secret !== null) yield ofText(SECRET, secret);
  yield* filesOf(source);
}

async function* partsOf({ client, totals, progress }: Source, name: string, query: string) {
  const rows = copyOut(client, query);
  let part: Buffer[] = [];
  let size = 0;
  let number = 0;
  const cut = (): Member => {
    const bytes = Buffer.concat(part);
    [part, size] = [[], 0];
    return { name: tablePart(name, ++number), size: bytes.length, bytes };
  };
  const before = progress.rows;
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    part.push(chunk);
    size += chunk.length;
    progress.bytes += chunk.length;
    progress.rows = before + rows.rows;
    progress.step(name);
    if (size >= PART_BYTES) yield cut();
  }
  if (size > 0) yield cut();
  progress.rows = before + rows.rows;
  totals.rows[name] = rows.rows;
}

async function* filesOf({ client, environment, totals, progress }: Source): AsyncGenerator<Member> {
  const store = new FileStore(environment);
  for await (const sha256 of lines(copyOut(client, await filesQuery(client)))) {
    const opened = await openWhole(store.pathOf(sha256), sha256);
    if (opened === null) {
      totals.missingFiles.push(sha256);
      continue;
    }
    const { handle, size } = opened;
    try {
      yield { name: filePath(sha256), size, bytes: handle.createReadStream({ start: 0, autoClose: false }) };
    } finally {
      await handle.close();
    }
    totals.files++;
    progress.bytes += size;
    progress.step(`${totals.files} files`);
  }
}

/**
 * Read once before it is written: a file the disk has spoilt would make a backup that no longer verifies, for all it
 * holds. Open from here on, it is whole even when a sweeper erases it meanwhile.
 */
async function openWhole(path: string, sha256: string): Promise<{ handle: FileHandle; size: number } | null> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return null;
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  if (hash.digest('hex') === sha256) return { handle, size };
  await handle.close();
  return null;
}

async function* lines(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of bytes) {
    const each = (rest + chunk.toString('latin1')).split('\n');
    rest = each.pop()!;
    yield* each;
  }
}
