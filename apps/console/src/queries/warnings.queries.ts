import { paths, type PreferencesView, type WarningPage } from '@parvis/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

export const warningsKey = ['warnings'] as const;

/** What is answered or taken in hand elsewhere leaves the count by itself, a little later. */
const AGAIN_MS = 60_000;

export const warningsQuery = infiniteQueryOptions({
  queryKey: warningsKey,
  queryFn: ({ pageParam, signal }) =>
    api.get<WarningPage>(paths.warnings, { query: { after: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  refetchInterval: AGAIN_MS,
});

export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => api.get<PreferencesView>(paths.preferences, { signal }),
});
