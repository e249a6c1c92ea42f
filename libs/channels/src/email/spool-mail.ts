import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface SpooledMail {
  path: string;
  sha256: string;
  size: number;
}

/**
 * Streams a message to a file, hashing on the way, on disk (fsync) before it is handed on. null when it is
 * too large: it is then read to its end, which SMTP wants, but no longer stored.
 */
export const spoolMail = async (
  stream: NodeJS.ReadableStream,
  { tmpDir, maxBytes }: { tmpDir: string; maxBytes: number },
): Promise<(SpooledMail & { discard(): Promise<void> }) | null> => {
  const path = join(tmpDir, `mail-${randomUUID()}.eml`);
  const discard = () => rm(path, { force: true });
  const file = await open(path, 'wx', 0o600).catch((error: Error) => drained(stream, error));
  const hash = createHash('sha256');
  let size = 0;
  let failure: Error | null = null;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > maxBytes || failure) continue;
      hash.update(bytes);
      // not write(): a disk nearly full takes a part of it without a word
      await file.appendFile(bytes).catch((error: Error) => (failure = error));
    }
    if (!failure && size <= maxBytes) await file.sync();
  } catch (error) {
    failure = error as Error;
  } finally {
    await file.close();
  }
  if (!failure && size <= maxBytes) return { path, sha256: hash.digest('hex'), size, discard };
  await discard();
  if (failure) throw failure;
  return null;
};

/** The client goes on sending whatever happens to our disk; the answer comes after its last line. */
const drained = (stream: NodeJS.ReadableStream, error: Error): never => {
  stream.resume();
  throw error;
};
