import fs from 'node:fs';
import path from 'node:path';
import { dataDir } from './local-settings.mjs';

/** a first start that fails or is cut short is begun again, demo town included */
const note = path.join(dataDir, 'first-start');

/**
 * The database of `DATABASE_URL`, or the embedded one of the data folder.
 * @returns {Promise<{url: string, demo: string, stop: () => Promise<void>}>} `demo`: whether the town is invented
 */
export async function houseDatabase() {
  const asked = process.env.PARVIS_DEMO;
  if (process.env.DATABASE_URL)
    return { url: process.env.DATABASE_URL, demo: asked ?? '0', stop: async () => undefined };
  const { startPostgres } = await import('./embedded-postgres/start.mjs');
  const database = await startPostgres({ dataDir });
  console.log(`PostgreSQL is up (${database.created ? 'new database' : 'data kept'}).`);
  if (database.created) fs.writeFileSync(note, '');
  return { url: database.url, demo: asked ?? (fs.existsSync(note) ? '1' : '0'), stop: database.stop };
}

export const firstStartIsDone = () => fs.rmSync(note, { force: true });
