import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupRefusal } from '../backup-refusal.js';
import { ByteSource, EndsTooSoon } from './byte-source.js';
import { ABOUT, type About, END, filePath, FORMAT, FORMAT_VERSION, SUMS } from './contents.js';
import { HEADER_SIZE, padding, readHeader } from './tar.js';

export interface ReadMember {
  name: string;
  /** must be read to its end before the next one is asked for */
  bytes: AsyncIterable<Buffer>;
}

/**
 * The members of a backup, each held to its sum as it is read.
 *
 * @throws BackupRefusal in one sentence: half-written, altered, foreign, or of a newer format
 */
export async function* readArchive(file: string): AsyncGenerator<ReadMember> {
  const raw = createReadStream(file);
  const gunzip = createGunzip();
  raw.once('error', (error) => gunzip.destroy(error));
  const seen = { isOurs: false };
  const source = new ByteSource(raw.pipe(gunzip), (error) =>
    sentenceFor(file, error as NodeJS.ErrnoException, seen.isOurs),
  );
  try {
    yield* membersOf(source, file, seen);
  } finally {
    raw.destroy();
    gunzip.destroy();
  }
}

async function* membersOf(
  source: ByteSource,
  file: string,
  seen: { isOurs: boolean },
): AsyncGenerator<ReadMember> {
  const sums = new Map<string, string>();
  let last = '';
  for (;;) {
    const header = readHeader(await source.take(HEADER_SIZE));
    if (header === null) break;
    if (header === undefined || (last === '' && header.name !== ABOUT)) throw foreign(file);
    seen.isOurs = true;
    const hash = createHash('sha256');
    const kept: Buffer[] = [];
    const keep = header.name === SUMS;
    const bytes = async function* () {
      for await (const chunk of source.pass(header.size)) {
        hash.update(chunk);
        if (keep) kept.push(chunk);
        yield chunk;
      }
    };
    yield { name: header.name, bytes: bytes() };
    await source.take(padding(header.size));
    const sum = hash.digest('hex');
    if (header.name.startsWith('files/')) {
      if (header.name !== filePath(sum)) throw altered(file, header.name);
    } else if (keep) compare(sums, Buffer.concat(kept).toString('utf8'), file);
    else sums.set(header.name, sum);
    last = header.name;
  }
  if (last !== END) throw sentenceFor(file, new EndsTooSoon(), true);
  await source.drain();
}

function compare(sums: Map<string, string>, listed: string, file: string): void {
  const lines = [...sums].map(([name, sum]) => `${sum}  ${name}\n`);
  if (lines.join('') === listed) return;
  const wrong = [...sums].find(([name, sum]) => !listed.includes(`${sum}  ${name}\n`));
  throw altered(file, wrong?.[0] ?? SUMS);
}

/** @throws BackupRefusal when it is not the beginning of a backup this code can read */
export function readAbout(text: string, file: string): About {
  const about = JSON.parse(text) as About;
  if (about.format !== FORMAT) throw foreign(file);
  if (about.version > FORMAT_VERSION)
    throw new BackupRefusal(`${file} was written by a newer Parvis in a format this one does not know.`);
  return about;
}

const foreign = (file: string) => new BackupRefusal(`${file} is not a backup of Parvis.`);
const altered = (file: string, member: string) =>
  new BackupRefusal(`${file} was altered: ${member} in it is not what was written.`);

function sentenceFor(file: string, error: NodeJS.ErrnoException, isOurs: boolean): Error {
  if (error instanceof EndsTooSoon || error.code === 'Z_BUF_ERROR')
    return isOurs
      ? new BackupRefusal(`${file} is only a part of a backup: it ends too soon.`)
      : foreign(file);
  if (error.code?.startsWith('Z_'))
    return isOurs
      ? new BackupRefusal(`${file} was altered: its compressed bytes do not hold.`)
      : foreign(file);
  if (error.code === 'ENOENT') return new BackupRefusal(`There is no file ${file}.`);
  return error.code === 'EISDIR' ? foreign(file) : error;
}
