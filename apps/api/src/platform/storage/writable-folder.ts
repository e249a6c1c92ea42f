import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Before anything else is touched. @throws Error in a sentence, when nothing can be kept there */
export async function ensureWritable(folder: string): Promise<void> {
  const probe = path.resolve(folder, `.written-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, 'x');
    await rm(probe);
  } catch (error) {
    await rm(probe, { force: true }).catch(() => undefined);
    const { code = '' } = error as NodeJS.ErrnoException;
    const because = code === 'ENOSPC' || code === 'EDQUOT' ? 'its disk is full' : code;
    throw new Error(`Nothing can be written in PARVIS_DATA_DIR, ${path.resolve(folder)} (${because}).`);
  }
}
