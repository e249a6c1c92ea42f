import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A backup is read twice, to verify it and to put it back; what comes by a pipe comes once. */
export async function withSpooledInput<Result>(
  folder: string,
  then: (file: string) => Promise<Result>,
): Promise<Result> {
  const file = path.join(folder, `restore-input.${process.pid}`);
  await mkdir(folder, { recursive: true });
  try {
    await pipeline(process.stdin, createWriteStream(file, { mode: 0o600 }));
    return await then(file);
  } finally {
    await rm(file, { force: true });
  }
}
