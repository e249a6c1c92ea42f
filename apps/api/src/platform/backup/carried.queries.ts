import type pg from 'pg';
import type { CarriedTable, Sequence } from './archive/contents.js';

/**
 * Tables whose rows stay behind. A session ended since would be alive again; limits count the attempts of one
 * evening; the processes of `worker_process` are dead; the doctor of
 * `invariant_check` looks again; the sockets' attachments live a minute. `migrations` is
 * written by the migrations themselves.
 */
const LEFT_BEHIND = [
  'migrations',
  'session',
  'rate_limit',
  'worker_process',
  'invariant_check',
  'socket_io_attachments',
];

/** Ours, not an extension's. */
const OURS = `c.relnamespace = 'public'::regnamespace
  and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

const rowsOf = async <Row extends pg.QueryResultRow>(client: pg.ClientBase, sql: string): Promise<Row[]> =>
  (await client.query<Row>(sql)).rows;

export async function tableNames(client: pg.ClientBase): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    client,
    `select c.relname as name from pg_class c where c.relkind = 'r' and ${OURS} order by 1`,
  );
  return rows.map(({ name }) => name);
}

export const isCarried = (table: string): boolean => !LEFT_BEHIND.includes(table);

/** With the columns that are stored, in their order. */
export async function carriedTables(client: pg.ClientBase): Promise<CarriedTable[]> {
  const rows = await rowsOf<CarriedTable>(
    client,
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and ${OURS} and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by 1`,
  );
  return rows.filter(({ name }) => isCarried(name));
}

export async function migrationNames(client: pg.ClientBase): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(client, 'select name from migrations order by id');
  return rows.map(({ name }) => name);
}

/** Their values run ahead of every snapshot: read last, they are at least those the rows hold. */
export async function sequences(client: pg.ClientBase): Promise<Sequence[]> {
  const named = await rowsOf<{ name: string }>(
    client,
    `select c.relname as name from pg_class c where c.relkind = 'S' and ${OURS} order by 1`,
  );
  if (named.length === 0) return [];
  const each = named.map(
    ({ name }) => `select '${name}' as name, last_value::float8 as value, is_called as called from "${name}"`,
  );
  return rowsOf<Sequence>(client, each.join(' union all '));
}

/** Jobs that have a try left. One under way is written as one that waits: each is idempotent by what it is given. */
export const JOBS_QUERY = `(
  select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts - j.attempts, j.key, j.priority
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  where j.attempts < j.max_attempts order by j.id)`;

export const JOBS_TABLE = `create temporary table restored_job (task text, payload json, queue text,
  run_at timestamptz, tries integer, key text, priority integer) on commit drop`;

export const ADD_JOBS = `select graphile_worker.add_job(task, payload, queue, run_at, tries, key, priority) from restored_job`;

/** Every file a row names, once. By convention such a column ends in sha256; photos of a draft report are a list. */
export async function filesQuery(client: pg.ClientBase): Promise<string> {
  const columns = await rowsOf<{ table: string; column: string }>(
    client,
    `select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and ${OURS} and a.attname like '%sha256' and not a.attisdropped`,
  );
  const photos = await rowsOf(
    client,
    `select 1 from pg_attribute where attrelid = to_regclass('report_draft') and attname = 'photos'`,
  );
  const each = columns.map(({ table, column }) => `select "${column}" as sha256 from "${table}"`);
  if (photos.length > 0)
    each.push(`select photo->>'sha256' from report_draft, jsonb_array_elements(photos) as photo`);
  return `(select distinct sha256 from (${each.join(' union all ')}) named where sha256 is not null)`;
}
