import { ABOUT, type About, END, SECRET, type Totals } from './archive/contents.js';
import { type ReadMember, readAbout, readArchive } from './archive/read-archive.js';
import { Progress, type Tell } from './progress.js';

export interface Verified {
  about: About;
  totals: Totals;
  /** the secret is in it */
  hasSecret: boolean;
}

/**
 * Reads a backup to its end, every sum compared; writes nothing and needs no database.
 *
 * @throws BackupRefusal when it is not a whole, unaltered backup
 */
export async function verifyBackup(file: string, tell: Tell): Promise<Verified> {
  const progress = new Progress(tell);
  let about: About | null = null;
  let totals: Totals | null = null;
  let hasSecret = false;
  for await (const member of readArchive(file)) {
    if (member.name === ABOUT) about = readAbout(await textOf(member), file);
    else if (member.name === END) totals = JSON.parse(await textOf(member)) as Totals;
    else {
      hasSecret ||= member.name === SECRET;
      for await (const { length } of member.bytes) progress.bytes += length;
      progress.step('verifying');
    }
  }
  // the reader has thrown when one of them is not there
  return { about: about!, totals: totals!, hasSecret };
}

/** Of a member known to be small. */
export async function textOf({ bytes }: ReadMember): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
