import { paths, type WallLinkView } from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

export const wallsQuery = queryOptions({
  queryKey: ['walls'],
  queryFn: ({ signal }) => api.get<WallLinkView[]>(paths.walls, { signal }),
});
