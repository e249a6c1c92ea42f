import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '../config/environment.js';

/**
 * Bytes by their sha256, under `files/` of the data folder. Written before the row that names them: a crash in
 * between leaves an unnamed file, never a name without its bytes.
 */
@Injectable()
export class FileStore {
  private readonly root: string;

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
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.settle(temporary, sha256);
    return sha256;
  }

  /** Takes a file already written and synced under `incoming()`. */
  async keepFile(temporary: string, sha256: string): Promise<void> {
    await this.settle(temporary, sha256);
  }

  private async settle(temporary: string, sha256: string): Promise<void> {
    const place = this.place(sha256);
    await mkdir(path.dirname(place), { recursive: true });
    await rename(temporary, place);
    const folder = await open(path.dirname(place), 'r');
    await folder.sync().catch(() => undefined);
    await folder.close();
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.place(sha256));
  }

  stream(sha256: string): ReadStream {
    return createReadStream(this.place(sha256));
  }

  private place(sha256: string): string {
    return path.join(this.root, sha256.slice(0, 2), sha256);
  }
}
