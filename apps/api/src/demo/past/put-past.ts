import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { copyIn } from '../../platform/backup/copy-streams.js';
import { PAST_TABLES, type PastBytes, type PastColumns } from './past-tables.js';

/** Sends rows, those of the first before those of the next, each table by one COPY. */
export async function putPast(
  client: pg.ClientBase,
  columns: PastColumns,
  all: readonly PastBytes[],
): Promise<void> {
  for (const table of PAST_TABLES) {
    const chunks = all.flatMap((bytes) => bytes.get(table) ?? []);
    if (chunks.length === 0) continue;
    const copy = copyIn(client, `${table} (${columns[table].map(({ name }) => name).join(', ')})`);
    copy.on('error', () => undefined); // thrown where it is written to
    for (const chunk of chunks) {
      if (copy.errored) throw copy.errored;
      if (!copy.write(chunk)) await once(copy, 'drain');
    }
    copy.end();
    await finished(copy);
  }
}
