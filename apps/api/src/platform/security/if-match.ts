import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from '../problems/problem.js';

const ETAG = /^(?:W\/)?"(\d{1,9})"$/;

/**
 * The version a change is based on (RFC 9110 §13.1.1; RFC 6585 §3 for its absence).
 * @throws ProblemError `request/version-required` when absent, or not one of ours
 */
export const SeenVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  const version = ETAG.exec(header?.trim() ?? '')?.[1];
  if (version === undefined) throw new ProblemError('request/version-required');
  return Number(version);
});
