import type { Environment } from '../config/environment.js';
import type { Totals } from './archive/contents.js';
import { backUp } from './back-up.js';
import { megabytes, type Tell } from './progress.js';
import { restore } from './restore.js';
import { withSpooledInput } from './spool-input.js';
import { type Verified, verifyBackup } from './verify-backup.js';

interface Given {
  file: string;
  flags: ReadonlySet<string>;
  tell: Tell;
}

/** `backup FILE` and `backup --verify FILE`. */
export async function runBackup(environment: () => Environment, { file, flags, tell }: Given): Promise<void> {
  if (flags.has('verify')) return tell(whole(file, await verifyBackup(file, tell)));
  const { size, ...totals } = await backUp(environment(), file, tell);
  for (const sha256 of totals.missingFiles)
    tell(`Missing or spoilt in the data folder, though a row names it: ${sha256}`);
  const where = size === null ? '' : ` in ${file}, ${megabytes(size)}`;
  tell(`Backed up ${counts(totals)}${where}.`);
}

/** `restore FILE`. */
export async function runRestore(
  environment: () => Environment,
  { file, flags, tell }: Given,
): Promise<void> {
  const settings = environment();
  if (file === '-') {
    return withSpooledInput(settings.PARVIS_DATA_DIR, (spooled) =>
      runRestore(() => settings, { file: spooled, flags, tell }),
    );
  }
  const options = { replace: flags.has('replace'), whileRunning: flags.has('while-running') };
  const { totals, about, needsOldSecret } = await restore(settings, file, options, tell);
  tell(`Restored ${counts(totals)}, as they were at ${about.madeAt}. Everybody signs in again.`);
  if (needsOldSecret)
    tell(
      'PARVIS_SECRET is not the one of then: set the old one, or answers to earlier mails go to new files.',
    );
}

const whole = (file: string, { about, totals }: Verified): string =>
  `${file} is whole: ${counts(totals)}, made at ${about.madeAt}, up to ${about.migrations.at(-1)}.`;

function counts({ rows, files }: Totals): string {
  const all = Object.values(rows).reduce((sum, n) => sum + n, 0);
  return `${all} rows of ${Object.keys(rows).length} tables and ${files} files`;
}
