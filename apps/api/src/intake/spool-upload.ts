import { MAIL_MAX_BYTES, spoolMail, type SpooledMail } from '@parvis/channels';
import type { Request } from 'express';
import { ProblemError } from '../platform/problems/problem.js';

/**
 * A raw mail out of a request's body, on disk. Read by the route and not by a parser before it: fifty megabytes are
 * for those who may hand mail in, and for the disk, not for the memory.
 */
export async function spoolUpload(
  request: Request,
  tmpDir: string,
): Promise<SpooledMail & { discard(): Promise<void> }> {
  const isPlain = (request.headers['content-encoding'] ?? 'identity') === 'identity';
  if (!request.is('message/rfc822') || !isPlain) throw new ProblemError('request/unsupported-media-type');
  if (Number(request.headers['content-length'] ?? 0) > MAIL_MAX_BYTES)
    throw new ProblemError('request/too-large');
  const spooled = await spoolMail(request, { tmpDir, maxBytes: MAIL_MAX_BYTES });
  if (!spooled) throw new ProblemError('request/too-large');
  if (spooled.size > 0) return spooled;
  await spooled.discard();
  throw new ProblemError('intake/empty');
}
