import type { DataSource } from 'typeorm';
import { copyText, type ColumnKind } from './copy-text.js';
import type { PastRow, PastRows } from './past-rows.js';

/** Tables a past is written into, each after those it names. */
export const PAST_TABLES = [
  'resident',
  'resident_identity',
  'incident',
  'ticket',
  'ticket_event',
  'note',
  'commitment',
  'commitment_entry',
  'message',
  'contact',
  'ticket_search',
] as const;
export type PastTable = (typeof PAST_TABLES)[number];

interface Column {
  /** in the database */
  name: string;
  property: string;
  kind: ColumnKind;
  /** of a row that does not name it */
  fallback: unknown;
}

export type PastColumns = Record<PastTable, Column[]>;

/** Columns and defaults as the entities have them; plain, so that another thread may be told. */
export const pastColumns = (dataSource: DataSource): PastColumns =>
  Object.fromEntries(
    PAST_TABLES.map((table) => {
      const { columns } = dataSource.entityMetadatas.find(({ tableName }) => tableName === table)!;
      return [
        table,
        columns.map(({ databaseName: name, propertyName: property, type, isArray, default: fallback }) => ({
          name,
          property,
          kind: isArray ? 'array' : type === 'jsonb' ? 'json' : 'plain',
          fallback: fallback ?? null,
        })),
      ];
    }),
  ) as PastColumns;

/** What was added to a table since the last time, as bytes of COPY. */
export type PastBytes = Map<PastTable, Uint8Array[]>;

/** Rows as lines of COPY, table by table. */
export class PastTables {
  private texts = new Map<PastTable, Text>();

  constructor(private readonly columns: PastColumns) {}

  addAll({ tables }: PastRows): void {
    for (const table of PAST_TABLES) {
      const written = tables.get(table);
      if (written) this.add(table, written);
    }
  }

  add(table: PastTable, rows: readonly PastRow[]): void {
    const columns = this.columns[table];
    const text = this.texts.get(table) ?? new Text();
    this.texts.set(table, text);
    for (const row of rows) {
      const fields = columns.map(({ property, kind, fallback }) => {
        const value = row[property];
        return copyText(value === undefined ? fallback : value, kind);
      });
      text.add(`${fields.join('\t')}\n`);
    }
  }

  take(): PastBytes {
    const taken = new Map([...this.texts].map(([table, text]) => [table, text.whole()]));
    this.texts = new Map();
    return taken;
  }
}

const CHUNK = 64_000;

/** Lines become bytes early: what stays long on the heap is copied by each collection. */
class Text {
  private readonly chunks: Buffer[] = [];
  private lines = '';

  add(line: string): void {
    this.lines += line;
    if (this.lines.length >= CHUNK) this.pack();
  }

  whole(): Buffer[] {
    this.pack();
    return this.chunks;
  }

  private pack(): void {
    if (this.lines !== '') this.chunks.push(Buffer.from(this.lines));
    this.lines = '';
  }
}
