import type pg from 'pg';

/** A part of the schema that is taken away while rows are put in, and how to make it again. */
interface SetAside {
  drop: string;
  make: string;
}

/** Foreign keys go in circles and indexes are made faster in one go: both come back once every row is there. */
const FOREIGN_KEYS = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conrelid::regclass::text, conname`;
const INDEXES = `
  select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace
    and not exists (select 1 from pg_constraint where conindid = i.indexrelid) order by i.indexrelid::regclass::text`;

/** @returns what puts them back */
export async function setAsideKeysAndIndexes(client: pg.ClientBase): Promise<() => Promise<void>> {
  const keys = (await client.query<SetAside>(FOREIGN_KEYS)).rows;
  const indexes = (await client.query<SetAside>(INDEXES)).rows;
  for (const { drop } of [...keys, ...indexes]) await client.query(drop);
  return async () => {
    for (const { make } of [...indexes, ...keys]) await client.query(make);
  };
}

/** Erases what this schema holds but its extensions, which may belong to another than us, and empties the job queue. */
export const ERASE_HOUSE = `
  do $$
  declare thing record;
  begin
    for thing in select c.oid::regclass as name, c.relkind from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'S')
        and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
        and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i'))
      order by c.relkind = 'S'
    loop
      execute format('drop %s if exists %s cascade', case thing.relkind when 'S' then 'sequence' else 'table' end, thing.name);
    end loop;
    for thing in select p.oid::regprocedure as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    loop
      execute format('drop function if exists %s cascade', thing.name);
    end loop;
  end $$`;

/** Others' sessions on this database that are a Parvis, by what they call themselves. */
export const OTHERS_AT_WORK = `
  select coalesce(string_agg(distinct application_name, ', ' order by application_name), '') as names
  from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'parvis%'`;
