import { ApiProblem } from '../../../lib/api-problem.js';

/** What nobody would fill in, when that is why words were refused. */
export const unknownIn = (error: Error | null): string | null =>
  error instanceof ApiProblem && error.code === 'notice-words/unknown-variable'
    ? (error.details?.['names'] as string[]).join(', ')
    : null;
