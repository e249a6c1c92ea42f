import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { syncFolder } from '../storage/sync-folder.js';
import { BackupRefusal } from './backup-refusal.js';

/** Photos are compressed already: more effort buys little. */
const GZIP = { level: 3 };

/**
 * Writes a file that bears its name only once it is whole and on disk: `.part` until then. For nobody else's eyes:
 * it holds the whole town.
 *
 * @returns its size
 * @throws BackupRefusal when the disk is full or can't be written
 */
export async function writeSealed(file: string, bytes: AsyncIterable<Buffer>): Promise<number> {
  const part = `${file}.part`;
  try {
    await pipeline(bytes, createGzip(GZIP), createWriteStream(part, { mode: 0o600 }));
    const written = await open(part, 'r+');
    await written.sync().finally(() => written.close());
    await rename(part, file);
    await syncFolder(path.dirname(path.resolve(file)));
    return (await stat(file)).size;
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw refusalFor(part, error as NodeJS.ErrnoException) ?? error;
  }
}

export async function writeStandardOutput(bytes: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(bytes, createGzip(GZIP), process.stdout);
}

function refusalFor(part: string, { code, syscall }: NodeJS.ErrnoException): BackupRefusal | null {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BackupRefusal(`The disk is full: ${part} was taken away again, and no backup was made.`);
  if (syscall === 'open' || syscall === 'rename')
    return new BackupRefusal(`${part} can’t be written there (${code}): no backup was made.`);
  return null;
}
