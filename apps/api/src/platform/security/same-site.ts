import type { RequestHandler } from 'express';
import { ProblemError } from '../problems/problem.js';
import { sendProblem } from '../problems/problem.filter.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against forged requests: a browser says where an unsafe request comes from (Fetch Metadata, else Origin), and a
 * page of another site may not speak with our cookie. Programs send neither header and carry no one's cookie.
 */
export const refuseCrossSite: RequestHandler = (request, response, next) => {
  if (SAFE.has(request.method) || request.headers.authorization) return next();
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreign =
    site !== undefined
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && hostOf(origin) !== request.headers.host;
  if (foreign) return sendProblem(response, new ProblemError('request/cross-site'));
  next();
};

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
