import { paths, type ReplanPreview, type ReplanPreviewBody, type ReplanView } from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';
import { settingsKey } from './settings.queries.js';

export type ReplanOf = { calendarId: string } | { policyId: string } | { serviceId: string };

/** asked again while one is on its way */
export const replansQuery = (of: ReplanOf) =>
  queryOptions({
    queryKey: [...settingsKey, 'replans', of],
    queryFn: ({ signal }) => api.get<ReplanView[]>(paths.replans, { query: of, signal }),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'running') ? 1_000 : false),
  });

export const replanPreviewQuery = (body: ReplanPreviewBody) =>
  queryOptions({
    queryKey: [...settingsKey, 'replan-preview', body],
    queryFn: ({ signal }) => api.post<ReplanPreview>(paths.replanPreview, { body, signal }),
    staleTime: 0,
    gcTime: 0,
  });
