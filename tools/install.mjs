import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, run, seconds } from './workspace.mjs';

/** Installs what package-lock.json names, once per lock file and Node version. */
export function install() {
  const stamp = path.join(root, 'node_modules', '.parvis-installed');
  const wanted = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .update(process.version)
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  const started = Date.now();
  console.log('Installing packages (about a minute and a half the first time)…');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status);
  fs.writeFileSync(stamp, wanted);
  console.log(`Packages installed in ${seconds(started)}.`);
}
