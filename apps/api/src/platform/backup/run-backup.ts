import type { Environment } from '../config/environment.js';
import { backUp } from './back-up.js';
import { counts, megabytes, type Tell } from './progress.js';
import { type Verified, verifyBackup } from './verify-backup.js';

export interface Given {
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

const whole = (file: string, { about, totals }: Verified): string =>
  `${file} is whole: ${counts(totals)}, made at ${about.madeAt}, up to ${about.migrations.at(-1)}.`;
