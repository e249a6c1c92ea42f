import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * `nothing`: as PostgreSQL makes one. `house`: the schema alone. `town`: the demo town's organisation and accounts,
 * without a single file.
 */
export type Template = 'nothing' | 'house' | 'town';

export interface TestDatabase {
  url: string;
  rows<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  row<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row>;
  /** whether new connections are let in; those there are stay */
  admit(allowed: boolean): Promise<void>;
  /** refuses and cuts every connection but this one, as a database that goes away */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  drop(): Promise<void>;
}

/** A database of the test's own, cloned from a template in some 50 ms. */
export async function testDatabase(template: Template): Promise<TestDatabase> {
  const name = `parvis_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const admin = new pg.Client({ connectionString: process.env.PARVIS_TEST_DATABASE });
  await admin.connect();
  const from = template === 'nothing' ? 'template0' : `parvis_template_${template}`;
  await admin.query(`create database ${name} template ${from}`);
  const url = Object.assign(new URL(process.env.PARVIS_TEST_DATABASE!), { pathname: `/${name}` }).href;
  const { pool, rows, row } = asking(url);
  const cut = () =>
    admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
  const admit = async (allowed: boolean) => {
    await admin.query(`alter database ${name} allow_connections ${allowed}`);
  };
  return {
    url,
    rows,
    row,
    admit,
    async goAway() {
      await admit(false);
      await cut();
    },
    comeBack: () => admit(true),
    async drop() {
      await pool.end();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Questions a test asks of a database, whose connections may be cut. */
export function asking(url: string): Pick<TestDatabase, 'rows' | 'row'> & { pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  const rows = async <Row>(sql: string, parameters: unknown[] = []) =>
    (await pool.query(sql, parameters)).rows as Row[];
  return {
    pool,
    rows,
    async row<Row>(sql: string, parameters: unknown[] = []) {
      const [first] = await rows<Row>(sql, parameters);
      if (first === undefined) throw new Error(`no row: ${sql}`);
      return first;
    },
  };
}
