import type pg from 'pg';

/**
 * Statistics of the tables that hold something. Of an empty one they would do harm: known to have no page it is read
 * whole, by plans that connections keep, and a thousand rows later each question still reads them all.
 */
export async function analyzeFilled(client: pg.ClientBase): Promise<void> {
  await client.query(`do $$
    declare filled regclass;
    begin
      for filled in
        select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
          and pg_relation_size(c.oid) > 0
      loop
        execute format('analyze %s', filled);
      end loop;
    end $$`);
}
