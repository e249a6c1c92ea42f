import type { ReadStream } from 'node:fs';
import type { Response } from 'express';

/** Sends bytes to be saved, never shown: forced download, no sniffing, and an empty policy should a browser insist. */
export function download(
  response: Response,
  bytes: ReadStream,
  { name, type, size }: { name: string; type: string; size?: number },
): void {
  response.attachment(name); // RFC 6266, with an ASCII fallback
  response.type(type);
  response.set({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  if (size !== undefined) response.set('content-length', String(size));
  bytes.once('error', () => response.destroy());
  response.once('close', () => bytes.destroy());
  bytes.pipe(response);
}
