import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../lib/api-problem.js';

const HALF_AN_HOUR = 1_800_000;

/** A refusal is final; silence and overload deserve another try. */
const isWorthRetrying = (count: number, error: Error): boolean =>
  count < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: isWorthRetrying,
      staleTime: 10_000,
      gcTime: HALF_AN_HOUR,
      // the live connection says what is stale; asking at each focus would double it
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
