import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.js';
import { HeardClient } from './heard-client.js';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeNaming } from './snake-naming.js';

// bigint columns hold counters and milliseconds, all far below 2^53
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export const dataSourceOptions = (url: string, poolSize: number): DataSourceOptions => ({
  type: 'postgres',
  // TypeORM would look for a copy of its own
  driver: pg,
  url,
  entities: ENTITIES,
  migrations: MIGRATIONS,
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  installExtensions: false,
  uuidExtension: 'pgcrypto',
  applicationName: 'parvis',
  poolSize,
  extra: {
    Client: HeardClient,
    // what a transaction asks in one breath is sent without waiting for answers between (see `Wire`)
    pipeline: true,
    // a transaction left open longer than this is ended: the broadcaster looks back 60 s, never further
    idle_in_transaction_session_timeout: 30_000,
    statement_timeout: 30_000,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  },
  poolErrorHandler: () => undefined, // an idle connection cut by the server: the pool opens another
});

export const createDataSource = (url: string, poolSize = 10): DataSource =>
  new DataSource(dataSourceOptions(url, poolSize));
