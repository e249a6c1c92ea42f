import type { Request } from 'express';
import { ProblemError } from './problem.js';

/** A file out of a request's body, for who may send one: read by the route, not by a parser before it. */
export async function takeText(request: Request, type: string, mostBytes: number): Promise<Buffer> {
  if (!request.is(type)) throw new ProblemError('request/unsupported-media-type');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new ProblemError('request/too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
