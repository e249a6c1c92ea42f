import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { JOBS, type Sequence } from './archive/contents.js';
import type { ReadMember } from './archive/read-archive.js';
import { BackupRefusal } from './backup-refusal.js';
import { ADD_JOBS, JOBS_TABLE } from './carried.queries.js';
import { copyIn } from './copy-streams.js';
import type { Progress } from './progress.js';
import type { Verified } from './verify-backup.js';

type CopyIn = ReturnType<typeof copyIn>;

/** Parts of tables, one after the other, each table one COPY: a row may name a later row of its own table. */
export class PutRows {
  private table = '';
  private copy: CopyIn | null = null;
  private readonly columns: Map<string, string[]>;

  constructor(
    private readonly client: pg.ClientBase,
    private readonly said: Verified,
    private readonly progress: Progress,
  ) {
    this.columns = new Map(said.about.tables.map(({ name, columns }) => [name, columns]));
  }

  async put({ name, bytes }: ReadMember): Promise<void> {
    const table = name.split('/')[1]!;
    if (table !== this.table) await this.begin(table);
    const copy = this.copy!;
    for await (const chunk of bytes) {
      if (copy.errored) throw copy.errored;
      if (!copy.write(chunk)) await once(copy, 'drain'); // or its error
      this.progress.bytes += chunk.length;
    }
    this.progress.step(table);
  }

  /** Every row is with the server. */
  async end(): Promise<void> {
    const copy = this.copy;
    this.copy = null;
    if (!copy) return;
    copy.end();
    await finished(copy);
    if (copy.rows !== this.said.totals.rows[this.table])
      throw new Error(`${this.table} took ${copy.rows} rows, not ${this.said.totals.rows[this.table]}`);
    if (this.table === JOBS) await this.client.query(ADD_JOBS);
  }

  private async begin(table: string): Promise<void> {
    await this.end();
    this.table = table;
    if (table === JOBS) await this.client.query(JOBS_TABLE);
    this.copy = copyIn(this.client, this.into(table));
    this.copy.on('error', () => undefined); // thrown where it is written to
  }

  private into(table: string): string {
    if (table === JOBS) return 'restored_job';
    const columns = this.columns.get(table);
    if (!columns)
      throw new BackupRefusal(`The backup holds rows of « ${table} », which it does not describe.`);
    return `${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')})`;
  }
}

/** Numbering goes on where it was; the sequence of a year is made by its first ticket, not by a migration. */
export async function setSequences(client: pg.ClientBase, list: Sequence[]): Promise<void> {
  for (const { name, value, called } of list) {
    await client.query(`create sequence if not exists ${pg.escapeIdentifier(name)}`);
    await client.query('select setval($1::regclass, $2, $3)', [pg.escapeIdentifier(name), value, called]);
  }
}
