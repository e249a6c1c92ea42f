import { paths, type AgentView, type OutsideBodyView } from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

const FIVE_MINUTES = 300_000;

/** who can be given a file of this service; without one, of any */
export const agentsQuery = (serviceId?: string) =>
  queryOptions({
    queryKey: ['agents', serviceId],
    queryFn: ({ signal }) => api.get<AgentView[]>(paths.agents, { query: { service: serviceId }, signal }),
    staleTime: 30_000, // someone may just have gone away
  });

export const outsideBodiesQuery = queryOptions({
  queryKey: ['outside-bodies'],
  queryFn: ({ signal }) => api.get<OutsideBodyView[]>(paths.outsideBodies, { signal }),
  staleTime: FIVE_MINUTES,
});
