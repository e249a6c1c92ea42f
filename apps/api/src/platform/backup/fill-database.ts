import pg from 'pg';
import { DataSource, MigrationExecutor, QueryFailedError } from 'typeorm';
import type { Environment } from '../config/environment.js';
import { dataSourceOptions } from '../database/data-source.js';
import { FileStore } from '../storage/file-store.js';
import { type About, SECRET, SEQUENCES, type Sequence } from './archive/contents.js';
import { readArchive } from './archive/read-archive.js';
import { BackupRefusal } from './backup-refusal.js';
import { tableNames } from './carried.queries.js';
import type { Progress } from './progress.js';
import { PutRows, setSequences } from './put-rows.js';
import { putFile } from './put-file.js';
import { ERASE_HOUSE, setAsideKeysAndIndexes } from './schema.queries.js';
import { textOf, type Verified } from './verify-backup.js';

interface Filling {
  environment: Environment;
  file: string;
  verified: Verified;
  progress: Progress;
}

/**
 * One transaction from the first erased table to the last row: whatever goes wrong, whoever dies, the database is as
 * it was. The files are put in the folder before it ends; one no row names does no harm.
 *
 * @returns the secret that came along, and how many files
 */
export async function fillDatabase({ environment, file, verified, progress }: Filling) {
  const options = dataSourceOptions(environment.DATABASE_URL, 2);
  const dataSource = await new DataSource({
    ...options,
    migrations: migrationsOf(options.migrations, verified.about),
    // rows come as COPY streams, which a pipelined connection does not carry
    extra: { ...options.extra, pipeline: false },
  } as typeof options).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    await runner.startTransaction();
    await client.query(`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
      set local lock_timeout = '15s'`);
    await client.query(ERASE_HOUSE);
    await client.query('delete from graphile_worker._private_jobs');
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'none'; // the one begun above
    await executor.executePendingMigrations();
    const result = await putEverything(client, { environment, file, verified, progress });
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw refusalFor(error) ?? error;
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

type Migrations = ReturnType<typeof dataSourceOptions>['migrations'];

/** The schema as it was: the rows are those of its columns, and later migrations move them as they would have. */
const migrationsOf = (all: Migrations, { migrations }: About) =>
  (all as (new () => { name: string })[]).filter((migration) => migrations.includes(new migration().name));

async function putEverything(client: pg.PoolClient, { environment, file, verified, progress }: Filling) {
  const store = new FileStore(environment);
  const putBack = await setAsideKeysAndIndexes(client);
  const tables = (await tableNames(client)).filter((name) => name !== 'migrations');
  await client.query(`truncate ${tables.map(pg.escapeIdentifier).join(', ')}`);
  const rows = new PutRows(client, verified, progress);
  let secret: string | null = null;
  let files = 0;
  for await (const member of readArchive(file)) {
    if (member.name.startsWith('tables/')) await rows.put(member);
    else if (member.name.startsWith('files/')) {
      progress.bytes += await putFile(store, member);
      progress.step(`${++files} files`);
    } else if (member.name === SEQUENCES) {
      await rows.end();
      await setSequences(client, JSON.parse(await textOf(member)) as Sequence[]);
    } else {
      const text = await textOf(member);
      if (member.name === SECRET) secret = text;
    }
  }
  await putBack();
  return { secret, files };
}

/** The database's own words, without the rows they quote. */
function refusalFor(error: unknown): BackupRefusal | null {
  if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? ''))
    return new BackupRefusal('The disk of the data folder is full. Nothing has changed.');
  if (!(error instanceof pg.DatabaseError || error instanceof QueryFailedError)) return null;
  const [said = ''] = error.message.split('\n');
  return new BackupRefusal(
    `The database would not take the backup: ${said.slice(0, 200)}. Nothing has changed.`,
  );
}
