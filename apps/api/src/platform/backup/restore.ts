import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Environment } from '../config/environment.js';
import { analyzeFilled } from '../database/analyze-filled.js';
import { migrate, MIGRATION_LOCK } from '../database/migrate.js';
import { MIGRATIONS } from '../database/migrations/index.js';
import type { About } from './archive/contents.js';
import { BackupRefusal } from './backup-refusal.js';
import { tableNames } from './carried.queries.js';
import { fillDatabase } from './fill-database.js';
import { Progress, type Tell } from './progress.js';
import { OTHERS_AT_WORK } from './schema.queries.js';
import { secretDigest } from './secret-digest.js';
import { type Verified, verifyBackup } from './verify-backup.js';

export interface Restored extends Verified {
  /** replies to mails sent before can't be told from forgeries until the old secret is set again */
  needsOldSecret: boolean;
}

export interface RestoreOptions {
  /** erase what the database holds */
  replace: boolean;
  /** even though a server is at work on it */
  whileRunning: boolean;
}

/**
 * Puts a town back as a backup holds it, into an empty database, and brings its schema up to date. The whole file is
 * verified before anything is written, and all of it comes in one transaction.
 *
 * @throws BackupRefusal with everything as it was
 */
export async function restore(
  environment: Environment,
  file: string,
  options: RestoreOptions,
  tell: Tell,
): Promise<Restored> {
  tell(`Verifying ${file} before anything is written…`);
  const verified = await verifyBackup(file, tell);
  refuseTheFuture(verified.about, file);
  const client = new pg.Client({
    connectionString: environment.DATABASE_URL,
    application_name: 'parvis-restore',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  let secret: string | null;
  try {
    await expectAlone(client, options);
    await expectEmpty(client, options);
    secret = await putBack(environment, file, verified, tell);
    await analyzeFilled(client);
  } finally {
    await client.end(); // lets go of the lock
  }
  await migrate(environment.DATABASE_URL);
  const signsWith = secret ?? environment.PARVIS_SECRET;
  return { ...verified, needsOldSecret: secretDigest(signsWith) !== verified.about.secretDigest };
}

async function putBack(environment: Environment, file: string, verified: Verified, tell: Tell) {
  const folder = environment.PARVIS_DATA_DIR;
  const mark = path.join(folder, 'restore-begun');
  const begun = await readFile(mark, 'utf8').catch(() => null);
  if (begun !== null)
    tell(`An earlier restore was cut short and changed nothing (${begun}); this one begins again.`);
  await mkdir(folder, { recursive: true });
  await writeFile(mark, `${file}, ${new Date().toISOString()}`);
  try {
    await runMigrations({ connectionString: environment.DATABASE_URL });
    const { secret } = await fillDatabase({ environment, file, verified, progress: new Progress(tell) });
    if (secret !== null) await keepSecret(folder, secret);
    return secret;
  } finally {
    await rm(mark, { force: true }); // left by a process that died alone
  }
}

async function keepSecret(folder: string, secret: string): Promise<void> {
  const temporary = path.join(folder, 'secret.restored');
  await writeFile(temporary, secret, { mode: 0o600 });
  await rename(temporary, path.join(folder, 'secret'));
}

function refuseTheFuture({ migrations }: About, file: string): void {
  const known = new Set(MIGRATIONS.map((migration) => new migration().name));
  const ahead = migrations.filter((name) => !known.has(name));
  if (ahead.length > 0)
    throw new BackupRefusal(
      `${file} was made by a newer Parvis (${ahead.join(', ')}): restore it with that one. Nothing has changed.`,
    );
}

/** A process that starts meanwhile waits at the same lock, and finds the restored town. */
async function expectAlone(client: pg.Client, { whileRunning }: RestoreOptions): Promise<void> {
  const { rows: locks } = await client.query('select pg_try_advisory_lock($1) as held', [MIGRATION_LOCK]);
  if (!locks[0].held)
    throw new BackupRefusal('Another Parvis is starting or restoring on this database. Nothing has changed.');
  const { rows: others } = await client.query<{ names: string }>(OTHERS_AT_WORK);
  if (others[0]!.names && !whileRunning)
    throw new BackupRefusal(
      `A Parvis is at work on this database (${others[0]!.names}): stop it first, or say --while-running. Nothing has changed.`,
    );
}

async function expectEmpty(client: pg.Client, { replace }: RestoreOptions): Promise<void> {
  if (replace || (await tableNames(client)).length === 0) return;
  throw new BackupRefusal(
    'This database is not empty: --replace erases what it holds and puts the backup in its place. Nothing has changed.',
  );
}
