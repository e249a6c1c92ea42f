import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { open } from 'node:fs/promises';
import type { FileStore } from '../storage/file-store.js';
import type { ReadMember } from './archive/read-archive.js';

/** Into the store under its sum; one that is there already is not written again. */
export async function putFile(store: FileStore, { name, bytes }: ReadMember): Promise<number> {
  const sha256 = path.posix.basename(name);
  const there = await stat(store.pathOf(sha256)).catch(() => null);
  if (there) {
    for await (const _chunk of bytes);
    return there.size;
  }
  const temporary = path.join(await store.incoming(), `restored-${sha256}.${process.pid}`);
  let size = 0;
  try {
    const file = await open(temporary, 'w');
    try {
      for await (const chunk of bytes) {
        await file.writeFile(chunk);
        size += chunk.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await store.keepFile(temporary, sha256);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return size;
}
