import { open } from 'node:fs/promises';

/** Windows opens no folder, and some network file systems sync none: nothing better can be done there. */
const UNABLE = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP']);

/** The names in it are on disk, not in the cache alone. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(orUnable);
  await handle?.sync().catch(orUnable);
  await handle?.close();
}

const orUnable = (error: NodeJS.ErrnoException): undefined => {
  if (!UNABLE.has(error.code ?? '')) throw error;
};
