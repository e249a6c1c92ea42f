import { createHash } from 'node:crypto';
import type { TestDatabase } from './test-database.js';

export interface Exceptions {
  /** tables that are not compared, and why */
  tables: Record<string, string>;
  /** columns that are not, as `table.column` */
  columns: Record<string, string>;
}

type Row = Record<string, unknown>;
interface Kept {
  table: string;
  row: Row;
  /** the row with what is drawn by lot replaced by what it stands for */
  text: string;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** a page's code, drawn by lot too */
const CODE = /\b[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{5}\b/g;
/** references of references: a ledger's entry names a promise, which names a file, which names a resident */
const ROUNDS = 5;

/**
 * Every row of every table, held against the other database's. Ids are drawn by lot, so each is replaced by the
 * content of the row it names, and that by the content of those it names.
 *
 * @returns a sentence for each difference: the table, the column and both values
 */
export async function differences(
  one: TestDatabase,
  other: TestDatabase,
  exceptions: Exceptions,
): Promise<string[]> {
  const [its, others] = [await rowsOf(one, exceptions), await rowsOf(other, exceptions)];
  const local = unmatched(its, others);
  if (local.length > 0) return local;
  for (const rows of [its, others]) for (let round = 0; round < ROUNDS; round++) resolve(rows);
  return unmatched(its, others);
}

async function rowsOf(database: TestDatabase, { tables, columns }: Exceptions): Promise<Kept[]> {
  const names = await database.rows<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const all = names.map(({ name }) => name).filter((name) => !(name in tables));
  const kept = await Promise.all(
    all.map(async (table) => {
      // an event's id is its place in the order of its file
      const source =
        table === 'ticket_event'
          ? `(select *, rank() over (partition by ticket_id order by id) as place from ticket_event)`
          : table;
      const rows = await database.rows<{ row: Row }>(`select to_jsonb(t) as row from ${source} as t`);
      return rows.map(({ row }): Kept => {
        if (table === 'ticket_event') delete row.id;
        for (const column of Object.keys(row)) if (`${table}.${column}` in columns) delete row[column];
        const { id, ...said } = row;
        if (typeof id !== 'string') Object.assign(said, { id });
        return { table, row, text: JSON.stringify(said).replace(CODE, 'a code').replace(UUID, 'an id') };
      });
    }),
  );
  return kept.flat();
}

/** Each id becomes a digest of what its row says by now. */
function resolve(rows: Kept[]): void {
  const named = new Map(
    rows.filter(({ row }) => typeof row.id === 'string').map((kept) => [kept.row.id, kept.text]),
  );
  const texts = rows.map(({ row: { id, ...said }, text }) => {
    const digests = JSON.stringify(typeof id === 'string' ? said : { ...said, id })
      .replace(CODE, 'a code')
      .replace(UUID, (its) => (named.has(its) ? digest(named.get(its)!) : 'nothing'));
    return `${digest(text)} ${digests}`;
  });
  rows.forEach((kept, index) => (kept.text = texts[index]!));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

function unmatched(its: Kept[], others: Kept[]): string[] {
  const left = new Map<string, Kept[]>();
  for (const kept of others) {
    const key = `${kept.table} ${kept.text}`;
    const alike = left.get(key);
    if (alike) alike.push(kept);
    else left.set(key, [kept]);
  }
  const missing = its.filter(({ table, text }) => !left.get(`${table} ${text}`)?.pop());
  const more = [...left.values()].flat();
  return [
    ...missing.map((kept) => described(kept, more)),
    ...more.slice(missing.length).map(({ table, text }) => `${table}: only the second has ${text}`),
  ];
}

/** Beside the row that is most like it. */
function described({ table, row }: Kept, more: Kept[]): string {
  const same = (candidate: Kept) =>
    Object.keys(row).filter((column) => plain(row[column]) === plain(candidate.row[column])).length;
  const [nearest] = more.filter((kept) => kept.table === table).sort((a, b) => same(b) - same(a));
  if (!nearest) return `${table}: only the first has ${JSON.stringify(row)}`;
  const columns = Object.keys(row).filter((column) => plain(row[column]) !== plain(nearest.row[column]));
  const said = columns.map(
    (column) => `${column} ${JSON.stringify(row[column])} / ${JSON.stringify(nearest.row[column])}`,
  );
  return `${table}: ${said.join('; ') || 'refers to other rows'}`;
}

const plain = (value: unknown): string =>
  JSON.stringify(value ?? null)
    .replace(CODE, 'a code')
    .replace(UUID, 'an id');
