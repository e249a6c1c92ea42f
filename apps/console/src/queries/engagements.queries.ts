import { paths, type EngagementBoard } from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

/** Hours pass even when nothing happens: a file goes from one band to the next by itself. */
const BANDS_MOVE = 60_000;

export const engagementsKey = ['engagements'] as const;

export const engagementsQuery = queryOptions({
  queryKey: engagementsKey,
  queryFn: ({ signal }) => api.get<EngagementBoard>(paths.engagements, { signal }),
  refetchInterval: BANDS_MOVE,
  staleTime: 2_000,
});
