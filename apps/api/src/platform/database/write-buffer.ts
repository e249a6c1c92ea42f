import { snakeRow } from './casing.js';
import { Laters, type Expression } from './later.js';

type Row = Record<string, unknown>;

/** NUL can't be stored in text or jsonb, and a lone surrogate isn't UTF-8: both come in hostile mail. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value;

/** how JSON writes those, and a backslash followed by their name: then it is looked at value by value */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;

const jsonOf = (value: unknown): string => {
  const text = JSON.stringify(value);
  return UNSTORABLE.test(text) ? JSON.stringify(value, storable) : text;
};

/**
 * What a transaction is about to write, held until the end and sent as one statement of data-modifying CTEs:
 * one round trip instead of eight (foreign keys are checked at its end, so order does not matter).
 */
export class WriteBuffer {
  private readonly inserts = new Map<string, Row[]>();
  private readonly updates = new Map<string, Map<string, Row>>();
  private readonly deletes: { table: string; match: Row }[] = [];
  private readonly suppositions: Expression[] = [];
  readonly laters = new Laters();

  /** What must be true, else nothing of this is written. */
  suppose(supposition: Expression): void {
    this.suppositions.push(supposition);
  }

  insert(table: string, row: object): void {
    const rows = this.inserts.get(table) ?? [];
    rows.push(snakeRow(row));
    this.inserts.set(table, rows);
  }

  /** Patches of the same row are merged; a row inserted here is patched in place. */
  update(table: string, id: string, patch: object): void {
    const fresh = this.inserts.get(table)?.find((row) => row.id === id);
    if (fresh) {
      Object.assign(fresh, snakeRow(patch));
      return;
    }
    const patches = this.updates.get(table) ?? new Map<string, Row>();
    patches.set(id, { ...patches.get(id), ...snakeRow(patch) });
    this.updates.set(table, patches);
  }

  /** Rows that have all these values; what is inserted or patched here is not among them. */
  delete(table: string, match: object): void {
    this.deletes.push({ table, match: snakeRow(match) });
  }

  /** The statement and its parameters, or null when nothing is to be written. Empties the buffer. */
  take(): { sql: string; parameters: string[] } | null {
    const parts: string[] = [];
    const parameters: string[] = [];
    const bound = (value: string): string => {
      parameters.push(value);
      return `$${parameters.length}`;
    };
    const parameter = (value: unknown): string =>
      this.laters.none
        ? `${bound(jsonOf(value))}::json`
        : `(${this.laters.within(jsonOf(value), bound)})::json`;
    const given = this.laters.steps(bound);
    const supposed = this.suppositions.map((supposition) => supposition(bound));
    for (const [table, rows] of this.inserts) {
      for (const [columns, group] of byColumns(rows)) {
        const source = parameter(group);
        parts.push(
          `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, ${source})`,
        );
      }
    }
    for (const [table, patches] of this.updates) {
      for (const [id, patch] of patches) {
        const columns = columnList(patch);
        parts.push(
          `update ${table} set (${columns}) = (select ${columns} from json_populate_record(null::${table}, ${parameter(patch)}))` +
            ` where id = (${parameter(id)} #>> '{}')::uuid`,
        );
      }
    }
    for (const { table, match } of this.deletes) {
      const same = Object.keys(match).map((name) => `t."${name}" = m."${name}"`);
      parts.push(
        `delete from ${table} t using json_populate_record(null::${table}, ${parameter(match)}) m` +
          ` where ${same.join(' and ')}`,
      );
    }
    this.inserts.clear();
    this.updates.clear();
    this.deletes.length = 0;
    this.suppositions.length = 0;
    if (parts.length + supposed.length === 0) return null;
    const steps = [...given, ...parts.map((part, index) => `w${index} as (${part})`)];
    // a statement's own answer comes before its writes (PostgreSQL 18, §7.8.4): nothing is written, no number taken
    const holds = supposed.length > 0 ? [`suppose(${supposed.join(' and ')})`] : [];
    const columns = [...holds, ...this.laters.columns(), '1'];
    const beginning = steps.length > 0 ? `with ${steps.join(', ')} ` : '';
    return { sql: `${beginning}select ${columns.join(', ')}`, parameters };
  }
}

const columnList = (row: Row): string =>
  Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');

/** json_populate_recordset fills what is absent with null, not with the default: rows go by the columns they name. */
function byColumns(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const columns = columnList(row);
    groups.set(columns, [...(groups.get(columns) ?? []), row]);
  }
  return groups;
}
