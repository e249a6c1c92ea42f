// A lock file that installs everywhere: every entry has its version (npm leaves it out for a platform's package the
// registry of the day did not have, and `npm ci` then fails elsewhere), and none names a download host.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../workspace.mjs';

const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const entries = Object.entries(packages).filter(([name]) => name.includes('node_modules'));
const wrong = [
  ...entries.filter(([, { version, link }]) => !version && !link).map(([name]) => `${name} has no version`),
  ...entries
    .filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''))
    .map(([name, { resolved }]) => `${name} names a host: ${resolved}`),
];
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
