import type { RequestHandler } from 'express';
import { sendProblem } from '../problems/problem.filter.js';
import { ProblemError } from '../problems/problem.js';

/** No body of ours is deeper than a calendar in a question; a hundred thousand brackets would end in the stack. */
const DEEPEST = 12;
/** Names a copy of an object may take for its prototype's. */
const INHERITED = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses JSON that is built to surprise whoever walks it, before anyone does. */
export const refuseOddBodies: RequestHandler = (request, response, next) => {
  const odd = oddity(request.body);
  if (odd === null) return next();
  sendProblem(response, new ProblemError('request/invalid', { fields: [{ path: 'body', rules: [odd] }] }));
};

/** Walks level by level, not by recursion. */
export function oddity(body: unknown): 'depth' | 'inheritedName' | null {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return 'depth';
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
      if (!Array.isArray(value) && Object.keys(value).some((name) => INHERITED.has(name)))
        return 'inheritedName';
      for (const item of Object.values(value)) next.push(item);
    }
    level = next;
  }
  return null;
}
