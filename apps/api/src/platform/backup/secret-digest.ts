import { createHash } from 'node:crypto';

/** Equal for installations that sign with the same secret; says nothing of it. */
export const secretDigest = (secret: string): string =>
  createHash('sha256').update(`parvis backup ${secret}`).digest('hex');
