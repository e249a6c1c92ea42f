import { paths, type HealthView, type SessionView } from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';
import { ApiProblem } from '../lib/api-problem.js';

/** `null`: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client, signal }): Promise<SessionView | null> => {
    try {
      return await api.get<SessionView>(paths.session, { signal });
    } catch (error) {
      // ended under somebody's feet: he stays known, so that the form comes above his page and not in its place
      if (error instanceof ApiProblem && error.status === 401)
        return client.getQueryData<SessionView | null>(['session']) ?? null;
      throw error;
    }
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => api.get<HealthView>(paths.health, { signal }),
  staleTime: Infinity,
  retry: false,
});
