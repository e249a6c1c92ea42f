import type { Environment } from '../config/environment.js';
import { counts } from './progress.js';
import { restore } from './restore.js';
import type { Given } from './run-backup.js';
import { withSpooledInput } from './spool-input.js';

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
