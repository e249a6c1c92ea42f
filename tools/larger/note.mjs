import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { alive } from '../embedded-postgres/running.mjs';
import { dataDir } from '../local-settings.mjs';

const file = path.join(dataDir, 'larger.json');

/** For `npm run larger -- restart`, and for who watches the processes: who runs, where, restarted how often. */
export const note = (state) => fs.writeFileSync(file, `${JSON.stringify(state)}\n`);
export const forget = () => fs.rmSync(file, { force: true });

const read = () => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null);

/** Asks the one that runs for a rolling restart and waits until it is done. @returns exit status */
export async function askForRestart() {
  const before = read();
  if (!before || !alive(before.pid)) {
    console.error('Nothing runs here: npm run larger.');
    return 1;
  }
  process.kill(before.pid, 'SIGUSR2');
  for (;;) {
    await pause(200);
    const now = read();
    if (!now || !alive(before.pid)) {
      console.error('It ended meanwhile.');
      return 1;
    }
    if (now.restarts > before.restarts) break;
  }
  console.log('Restarted, one process after the other.');
  return 0;
}
