import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { ProblemError } from '../problems/problem.js';
import { sendProblem } from '../problems/problem.filter.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against forged requests: a browser says where an unsafe request comes from (Fetch Metadata, else Origin), and a
 * page of another site may not speak with our cookie. Programs send neither header and carry no one's cookie.
 */
export const refuseCrossSite: RequestHandler = (request, response, next) => {
  if (SAFE.has(request.method) || !isCrossSite(request.headers)) return next();
  sendProblem(response, new ProblemError('request/cross-site'));
};

/** A bearer is set by a program that knows it; any other scheme (a proxy's Basic) a browser adds by itself. */
export function isCrossSite(headers: IncomingHttpHeaders): boolean {
  if (/^bearer /i.test(headers.authorization ?? '')) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && hostOf(headers.origin) !== headers.host;
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
