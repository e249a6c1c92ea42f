import {
  paths,
  type ContactRef,
  type CountContactBody,
  type MotifView,
  type OpenTicketBody,
  type PlacementQuery,
  type PlacementView,
  type ResidentMatches,
  type TicketRef,
  type TopicView,
} from '@parvis/contract';
import type { Channel } from '@parvis/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

const FIVE_MINUTES = 300_000;

export const topicsQuery = queryOptions({
  queryKey: ['topics'],
  queryFn: ({ signal }) => api.get<TopicView[]>(paths.topics, { signal }),
  staleTime: FIVE_MINUTES,
});

export const motifsQuery = (channel: Channel) =>
  queryOptions({
    queryKey: ['motifs', channel],
    queryFn: ({ signal }) => api.get<MotifView[]>(paths.motifs, { query: { channel }, signal }),
    staleTime: FIVE_MINUTES,
  });

export const residentsQuery = (typed: string) =>
  queryOptions({
    queryKey: ['residents', typed],
    queryFn: ({ signal }) => api.get<ResidentMatches>(paths.residents, { query: { q: typed }, signal }),
    enabled: typed.trim().length > 1,
    placeholderData: keepPreviousData,
  });

export const placementQuery = ({ channel, topic, receivedAt }: PlacementQuery) =>
  queryOptions({
    queryKey: ['placement', channel, topic, receivedAt],
    queryFn: ({ signal }) =>
      api.get<PlacementView>(paths.placement, { query: { channel, topic, receivedAt }, signal }),
    placeholderData: keepPreviousData,
    // the date moves with the clock
    refetchInterval: 60_000,
  });

export const countInformation = (body: CountContactBody, key: string) =>
  api.post<ContactRef>(paths.informations, { body, idempotencyKey: key });

export const uncountInformation = (id: string) => api.delete<void>(paths.information(id));

export const openTicket = (body: OpenTicketBody, key: string) =>
  api.post<TicketRef>(paths.tickets, { body, idempotencyKey: key });
