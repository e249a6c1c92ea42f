import type { ReadStream } from 'node:fs';
import type { Response } from 'express';

/** Sends an image of our own making, to be shown in a page of ours; opened by itself it may do nothing. */
export function show(
  response: Response,
  bytes: ReadStream,
  { type, size }: { type: 'image/jpeg'; size: number },
): void {
  response.type(type);
  response.set({
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'content-length': String(size),
  });
  bytes.once('error', () => response.destroy());
  response.once('close', () => bytes.destroy());
  bytes.pipe(response);
}
