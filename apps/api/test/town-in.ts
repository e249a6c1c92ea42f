import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FOUND_TOWN = fileURLToPath(new URL('./found-town.mjs', import.meta.url));

/** The demo town without files, in an empty database of a server of the test's own. */
export function foundTown(url: string, dataDir: string): void {
  const { status, stderr } = spawnSync(process.execPath, [FOUND_TOWN], {
    encoding: 'utf8',
    env: {
      DATABASE_URL: url,
      PARVIS_SECRET: 'x'.repeat(32),
      PARVIS_DATA_DIR: dataDir,
      PARVIS_LOG_LEVEL: 'error',
    },
  });
  if (status !== 0) throw new Error(`The town was not founded: ${stderr}`);
}
