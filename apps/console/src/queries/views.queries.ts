import { paths, type SavedView, type SavedViewBody } from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => api.get<SavedView[]>(paths.views, { signal }),
  staleTime: 60_000,
});

export const saveView = (body: SavedViewBody, key: string) =>
  api.post<SavedView>(paths.views, { body, idempotencyKey: key });

export const changeView = (id: string, body: SavedViewBody) => api.put<SavedView>(paths.view(id), { body });

export const removeView = (id: string) => api.delete<void>(paths.view(id));
