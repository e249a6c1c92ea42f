import type { ReplansQuery } from '@parvis/contract';
import { ProblemError } from '../../platform/problems/problem.js';
import { REPLANNED, type Replanned } from './replan.entity.js';

/** @throws ProblemError `request/invalid` unless exactly one is named */
export function namedObject(query: ReplansQuery): { object: Replanned; objectId: string } {
  const [named, ...others] = REPLANNED.flatMap((object) => {
    const objectId = query[`${object}Id`];
    return objectId ? [{ object, objectId }] : [];
  });
  if (named && others.length === 0) return named;
  throw new ProblemError('request/invalid', { fields: [{ path: 'calendarId', rules: ['one-of'] }] });
}
