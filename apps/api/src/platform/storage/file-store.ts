import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { syncFolder } from './sync-folder.js';

/**
 * Bytes by their sha256, under `files/` of the data folder. Written before the row that names them: a crash in
 * between leaves an unnamed file, never a name without its bytes.
 */
@Injectable()
export class FileStore {
  private readonly root: string;
  /** folders whose own names are on disk */
  private readonly folders = new Map<string, Promise<void>>();

  constructor(environment: Environment) {
    this.root = path.resolve(environment.PARVIS_DATA_DIR, 'files');
  }

  /** where uploads may be collected so that keeping them is a rename */
  async incoming(): Promise<string> {
    const folder = path.join(this.root, 'incoming');
    await mkdir(folder, { recursive: true });
    return folder;
  }

  /** @returns the sha256, hex */
  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const temporary = path.join(await this.incoming(), `${sha256}.${process.pid}.${process.hrtime.bigint()}`);
    try {
      await writeSynced(temporary, bytes);
      await this.keepFile(temporary, sha256);
    } catch (error) {
      await rm(temporary, { force: true }); // a full disk must not fill further with what it refused
      throw error;
    }
    return sha256;
  }

  /** Takes a file already written and synced under `incoming()`. On disk, name included, when this resolves. */
  async keepFile(temporary: string, sha256: string): Promise<void> {
    const place = this.pathOf(sha256);
    const folder = path.dirname(place);
    try {
      await this.lastingFolder(folder);
      await rename(temporary, place);
      await syncFolder(folder);
    } catch (error) {
      this.folders.delete(folder);
      throw error;
    }
  }

  /** Takes away what processes that died left behind; what is being written now is younger than a day. */
  async sweepIncoming(): Promise<void> {
    const folder = await this.incoming();
    const yesterday = Date.now() - 24 * 3_600_000;
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name);
      const about = await stat(file).catch(() => null);
      if (about && about.mtimeMs < yesterday) await rm(file, { force: true });
    }
  }

  /** Erases bytes no row names any more; the caller has made sure of it. */
  async forget(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  stream(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  /** Where its bytes lie, or would. */
  pathOf(sha256: string): string {
    return path.join(this.root, sha256.slice(0, 2), sha256);
  }

  /** Made, and on disk in its parent: a name synced in a folder that is itself lost would be lost with it. */
  private lastingFolder(folder: string): Promise<void> {
    const known = this.folders.get(folder);
    if (known) return known;
    const making = mkdir(folder, { recursive: true })
      .then(() => syncFolder(this.root))
      .then(() => syncFolder(path.dirname(this.root)));
    this.folders.set(folder, making);
    return making;
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
