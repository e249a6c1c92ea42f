import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { createDataSource } from './data-source.js';

/** Any number; the same in every process of every version. */
export const MIGRATION_LOCK = 7_283_911_054;

/**
 * Brings the schema up to date. Processes that start together take turns (TypeORM alone would let two run at once).
 * @throws Error when the database is ahead of this code: an older program must not write into it
 */
export async function migrate(url: string): Promise<void> {
  const guard = new pg.Client({
    connectionString: url,
    application_name: 'parvis-migrations',
    connectionTimeoutMillis: 5_000,
  });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await createDataSource(url, 2).initialize();
    try {
      await refuseTheFuture(
        guard,
        dataSource.migrations.map(({ name }) => name ?? ''),
      );
      await dataSource.runMigrations({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
    await runMigrations({ connectionString: url });
  } finally {
    await guard.end();
  }
}

async function refuseTheFuture(client: pg.Client, known: string[]): Promise<void> {
  const { rows: tables } = await client.query(`select to_regclass('migrations') is not null as present`);
  if (!tables[0].present) return;
  const { rows } = await client.query<{ name: string }>(`select name from migrations where name <> all($1)`, [
    known,
  ]);
  if (rows.length === 0) return;
  throw new Error(
    `This database was made by a newer Parvis (${rows.map(({ name }) => name).join(', ')}): start that one.`,
  );
}
