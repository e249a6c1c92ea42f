import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Environment } from '../config/environment.js';
import { type About, FORMAT, FORMAT_VERSION, type Totals } from './archive/contents.js';
import { writeArchive } from './archive/write-archive.js';
import { BackupRefusal } from './backup-refusal.js';
import { carriedTables, filesQuery, migrationNames, tableNames } from './carried.queries.js';
import { membersOf } from './members.js';
import { Progress, type Tell } from './progress.js';
import { writeSealed, writeStandardOutput } from './sealed-file.js';
import { secretDigest } from './secret-digest.js';

export interface BackedUp extends Totals {
  /** of the file; null on the standard output */
  size: number | null;
}

/**
 * Everything a town needs to begin again, as it was at one instant, while the house goes on working: the rows of one
 * snapshot, then the files those rows name. A file is on disk before the row that names it, so none is missing.
 *
 * @param file `-` for the standard output
 * @throws BackupRefusal
 */
export async function backUp(environment: Environment, file: string, tell: Tell): Promise<BackedUp> {
  const client = new pg.Client({
    connectionString: environment.DATABASE_URL,
    application_name: 'parvis-backup',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // said by the query it cuts
  await client.connect();
  try {
    const { about, secret } = await openSnapshot(client, environment);
    const totals: Totals = { rows: {}, files: 0, missingFiles: [] };
    const members = membersOf({ client, environment, about, secret, totals, progress: new Progress(tell) });
    const bytes = writeArchive(members, () => totals, new Date(about.madeAt));
    const size =
      file === '-' ? await writeStandardOutput(bytes).then(() => null) : await writeSealed(file, bytes);
    await client.query('commit');
    return { ...totals, size, missingFiles: await stillNamed(client, totals.missingFiles) };
  } finally {
    await client.end();
  }
}

/** Locked as pg_dump does, before the snapshot is taken: a migration that rewrote a table would empty it for us. */
async function openSnapshot(client: pg.Client, environment: Environment) {
  const names = await tableNames(client);
  if (!names.includes('migrations'))
    throw new BackupRefusal('There is nothing to back up: this database holds no Parvis.');
  await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0'); // a role may have its own
  await client.query('begin transaction isolation level repeatable read, read only');
  await client.query(`lock table ${names.map(pg.escapeIdentifier).join(', ')} in access share mode`);
  const about: About = {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: new Date().toISOString(),
    migrations: await migrationNames(client),
    tables: await carriedTables(client),
    secretDigest: secretDigest(environment.PARVIS_SECRET),
  };
  return { about, secret: await ownSecret(environment) };
}

/** What a sweeper or a resident erased while we read is no loss: no row names it any more. */
async function stillNamed(client: pg.Client, hashes: string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const named = `select sha256 from ${await filesQuery(client)} missing where sha256 = any($1) order by 1`;
  return (await client.query<{ sha256: string }>(named, [hashes])).rows.map(({ sha256 }) => sha256);
}

/** The secret the start made comes along like the files beside it; one of the environment is its operator's to keep. */
async function ownSecret({ PARVIS_DATA_DIR, PARVIS_SECRET }: Environment): Promise<string | null> {
  const kept = await readFile(path.join(PARVIS_DATA_DIR, 'secret'), 'utf8').catch(() => '');
  return kept.trim() === PARVIS_SECRET ? PARVIS_SECRET : null;
}
