import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Not ours to empty: who is at work, and which migrations were run. */
const KEPT = new Set(['worker_process']);

/** Empties the tables of a demo town whose writing was cut short. Never called on anything else. */
@Injectable()
export class WipeUnfinished {
  constructor(private readonly dataSource: DataSource) {}

  async execute(): Promise<void> {
    const tables = this.dataSource.entityMetadatas
      .map(({ tableName }) => tableName)
      .filter((name) => !KEPT.has(name));
    const sequences: { name: string }[] = await this.dataSource.query(
      `select sequencename as name from pg_sequences where schemaname = current_schema() and sequencename like 'ticket\\_number\\_%'`,
    );
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`truncate ${tables.join(', ')} restart identity`);
      for (const { name } of sequences) await manager.query(`drop sequence ${name}`);
    });
  }
}
