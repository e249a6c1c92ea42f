import type { Writing } from '../../platform/database/unit-of-work.js';

export type PastRow = Record<string, unknown>;

/** Rows written as a transaction would, kept in memory: what a story of the past leaves in each table. */
export class PastRows implements Writing {
  now = new Date(0);
  readonly tables = new Map<string, PastRow[]>();
  private readonly byId = new Map<unknown, PastRow>();

  insert(table: string, row: object): void {
    const kept = { ...row } as PastRow;
    const rows = this.tables.get(table);
    if (rows) rows.push(kept);
    else this.tables.set(table, [kept]);
    if (kept.id !== undefined) this.byId.set(kept.id, kept);
  }

  update(_table: string, id: string, patch: object): void {
    Object.assign(this.byId.get(id)!, patch);
  }

  row<Row>(id: string): Row {
    return this.byId.get(id) as Row;
  }
}
