import { paths, type AddressList, type IncidentView, type MapView, type NearbyList } from '@parvis/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

/** The town does not move while the console is open. */
export const mapQuery = queryOptions({
  queryKey: ['map'],
  queryFn: ({ signal }) => api.get<MapView>(paths.map, { signal }),
  staleTime: Infinity,
});

export const addressesQuery = (typed: string) =>
  queryOptions({
    queryKey: ['addresses', typed],
    queryFn: ({ signal }) => api.get<AddressList>(paths.addresses, { query: { q: typed }, signal }),
    enabled: typed.trim().length > 2,
    placeholderData: keepPreviousData,
  });

export const nearbyKey = (number: string) => ['nearby', number] as const;

export const nearbyQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: [...nearbyKey(number), version],
    queryFn: ({ signal }) => api.get<NearbyList>(paths.nearby(number), { signal }),
    // a file that moved has the same neighbours until told otherwise
    placeholderData: (before) => before,
    staleTime: 30_000,
  });

/** The version and the count are in the key: who joined or left is asked again. */
export const incidentQuery = (id: string, version: number, count: number) =>
  queryOptions({
    queryKey: ['incident', id, version, count],
    queryFn: ({ signal }) => api.get<IncidentView>(paths.incident(id), { signal }),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
