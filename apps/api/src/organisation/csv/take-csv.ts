import type { Request } from 'express';
import { ProblemError } from '../../platform/problems/problem.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** A table out of a request's body, for who may send one: read by the route, not by a parser before it. */
export async function takeCsv(request: Request): Promise<Buffer> {
  if (!request.is('text/csv')) throw new ProblemError('request/unsupported-media-type');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new ProblemError('request/too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
