import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a token. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a 256-bit secret: a plain hash is enough, there is nothing to guess. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
