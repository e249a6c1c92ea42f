import { ABOUT, type About, END, SECRET, type Totals } from './archive/contents.js';
import { type ReadMember, readAbout, readArchive } from './archive/read-archive.js';
import { BackupRefusal } from './backup-refusal.js';
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
  const rows = new RowCount();
  for await (const member of readArchive(file)) {
    if (member.name === ABOUT) about = readAbout(await textOf(member), file);
    else if (member.name === END) totals = JSON.parse(await textOf(member)) as Totals;
    else {
      hasSecret ||= member.name === SECRET;
      for await (const chunk of member.bytes) {
        progress.bytes += chunk.length;
        if (member.name.startsWith('tables/')) rows.count(member.name, chunk);
      }
      progress.step('verifying');
    }
  }
  // the reader has thrown when one of them is not there
  const wrong = rows.unlike(totals!);
  if (wrong) throw new BackupRefusal(`${file} does not hold the rows of « ${wrong} » it says it does.`);
  return { about: about!, totals: totals!, hasSecret };
}

const LINE_END = 0x0a;

/** COPY writes each row on a line: a sum holds what was written, this holds that it was rows. */
class RowCount {
  private readonly lines = new Map<string, number>();

  count(member: string, chunk: Buffer): void {
    const table = member.split('/')[1]!;
    let lines = this.lines.get(table) ?? 0;
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) lines++;
    this.lines.set(table, lines);
  }

  unlike({ rows }: Totals): string | undefined {
    return Object.keys(rows).find((table) => rows[table] !== (this.lines.get(table) ?? 0));
  }
}

/** Of a member known to be small. */
export async function textOf({ bytes }: ReadMember): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
