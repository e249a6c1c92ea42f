// Lists and counters of a town that grows a thousand times: what they cost must not depend on the files that are closed.
import { pages } from './pages.mjs';
import { openTown, startServer } from './stage.mjs';

/** files that a town of any size has open at most: those to come are closed ones */
const OPEN = 3_000;
/** what reads ranges by due date; words and single files are measured in towns with all their threads */
const RANGES = /^(queue|closed|engagements|lines|counters)/;

/**
 * @param sizes multiples of the first, which is written as a town; the others are copies of its files
 * @returns rows for the table: each page at each size, and its ratio to the smallest town
 */
export async function flat(stage, sizes, say) {
  const [first] = sizes;
  say(`writing a town of ${first} files…`);
  const town = await openTown(stage, first);
  const rows = [];
  try {
    await town.sql.query(`create temp table original as select id from ticket`);
    for (const [nth, size] of sizes.entries()) {
      if (nth > 0) {
        say(`growing it to ${size} files…`);
        await grow(town.sql, sizes[nth - 1] / first, size / first);
      }
      const { rows: counted } = await town.sql.query(`select count(*)::int as n from ticket where queued`);
      say(`its lists, ${counted[0].n} files open…`);
      const server = await startServer(town, { PARVIS_WORKER: 'off' });
      for (const { name, p50, p99 } of (await pages(server, town)).filter(({ name }) => RANGES.test(name))) {
        const small = rows.find((row) => row.name === name)?.p50 ?? p50;
        rows.push({
          name,
          what: `${name}, ${size} files (${counted[0].n} open)`,
          p50,
          p99,
          ratio: p50 / small,
        });
      }
      await server.stop();
    }
  } finally {
    await town.close();
  }
  return rows.toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Each file of the first town again and again, an open one with its promises and as long as a town has so many; every
 * copy has a number of its own.
 */
async function grow(sql, from, to) {
  const { rows: columns } = await sql.query(
    `select table_name as "table", array_agg(quote_ident(column_name)::text) as names
     from information_schema.columns where table_name in ('ticket', 'commitment') and is_generated = 'NEVER'
     group by 1`,
  );
  const copied = (table, changed) => {
    const { names } = columns.find((one) => one.table === table);
    return `insert into ${table} (${names.join(', ')})
      select ${names.map((name) => changed[name] ?? `o.${name}`).join(', ')}`;
  };
  const { rows: open } = await sql.query(
    `select count(*) filter (where t.queued)::int as n from ticket t join original using (id)`,
  );
  const range = [from, to - 1, Math.floor(OPEN / open[0].n)];
  const copies = `cross join generate_series($1::integer, $2::integer) n where (not t.queued or n < $3)`;
  const anew = (id) => `md5(${id}::text || n)::uuid`;
  // what is copied refers to what was checked when it was first written
  await sql.query(`set session_replication_role = replica`);
  const indexes = await withoutIndexes(sql, ['ticket', 'commitment']);
  await sql.query(
    `${copied('ticket', { id: anew('o.id'), number: `o.number || '.' || n`, follow_code: `o.follow_code || n` })}
     from ticket o join ticket t using (id) join original using (id) ${copies}`,
    range,
  );
  await sql.query(
    `${copied('commitment', { id: anew('o.id'), ticket_id: anew('o.ticket_id') })}
     from commitment o join original on original.id = o.ticket_id join ticket t on t.id = o.ticket_id ${copies} and t.queued`,
    range,
  );
  await sql.query(`set session_replication_role = origin`);
  for (const definition of indexes) await sql.query(definition);
  await sql.query(`vacuum analyze ticket`);
  await sql.query(`vacuum analyze commitment`);
}

/** Takes them down: ten million rows are sorted once rather than put one by one. @returns how to make them again */
async function withoutIndexes(sql, tables) {
  await sql.query(`set maintenance_work_mem = '1GB'`);
  const { rows } = await sql.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any($1::regclass[])
       and not exists (select 1 from pg_constraint where conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await sql.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
