import {
  paths,
  type DayTrend,
  type EngagementBoard,
  type EngagementPage,
  type PresentAgent,
  type QueueCount,
} from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';
import { LIST_PAGE, type ListFilters } from './tickets.queries.js';

/** Hours pass even when nothing happens: a file goes from one band to the next by itself. */
const BANDS_MOVE = 60_000;

export const engagementsKey = ['engagements'] as const;
export const presenceKey = ['presence'] as const;

export const engagementsQuery = queryOptions({
  queryKey: engagementsKey,
  queryFn: ({ signal }) => api.get<EngagementBoard>(paths.engagements, { signal }),
  refetchInterval: BANDS_MOVE,
  staleTime: 2_000,
});

export const queueCountsQuery = queryOptions({
  queryKey: [...engagementsKey, 'queues'],
  queryFn: ({ signal }) => api.get<QueueCount[]>(paths.queueCounts, { signal }),
});

export const dayTrendQuery = queryOptions({
  queryKey: [...engagementsKey, 'day'],
  queryFn: ({ signal }) => api.get<DayTrend>(paths.dayTrend, { signal }),
  refetchInterval: BANDS_MOVE,
});

export const presenceQuery = queryOptions({
  queryKey: presenceKey,
  queryFn: ({ signal }) => api.get<PresentAgent[]>(paths.presence, { signal }),
  refetchInterval: BANDS_MOVE,
});

export const fetchEngagementLines = (list: ListFilters, after: string | null, signal?: AbortSignal) =>
  api.get<EngagementPage>(paths.engagementLines, { query: { ...list, after, limit: LIST_PAGE }, signal });
