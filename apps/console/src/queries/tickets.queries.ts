import {
  paths,
  type CommitmentExplanation,
  type ForwardingPreview,
  type ForwardTicketBody,
  type QualificationPreview,
  type QualifyTicketBody,
  type TicketListQuery,
  type TicketPage,
  type TicketReplies,
  type TicketView,
} from '@parvis/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

export const LIST_PAGE = 100;

export type ListFilters = Omit<TicketListQuery, 'after' | 'limit'>;

export const ticketListKey = (filters: ListFilters) => ['tickets', filters] as const;

export const fetchTicketPage = (filters: ListFilters, after: string | null, signal?: AbortSignal) =>
  api.get<TicketPage>(paths.tickets, { query: { ...filters, after, limit: LIST_PAGE }, signal });

export const ticketKey = (number: string) => ['ticket', number] as const;

export const ticketQuery = (number: string) =>
  queryOptions({
    queryKey: ticketKey(number),
    queryFn: ({ signal }) => api.get<TicketView>(paths.ticket(number), { signal }),
    staleTime: 30_000,
  });

/** The version is in the key: an explanation is asked again when the file has moved. */
export const explanationQuery = (commitmentId: string, ticketVersion: number) =>
  queryOptions({
    queryKey: ['explanation', commitmentId, ticketVersion],
    queryFn: ({ signal }) => api.get<CommitmentExplanation>(paths.explanation(commitmentId), { signal }),
  });

/** The version is in the key: what a qualification would change is asked again when the file has moved. */
export const qualificationPreviewQuery = (number: string, version: number, body: QualifyTicketBody) =>
  queryOptions({
    queryKey: ['qualification-preview', number, version, body],
    queryFn: ({ signal }) =>
      api.post<QualificationPreview>(paths.qualificationPreview(number), { body, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const ticketRepliesQuery = (number: string) =>
  queryOptions({
    queryKey: ['reply-templates', 'ticket', number],
    queryFn: ({ signal }) => api.get<TicketReplies>(paths.ticketReplies(number), { signal }),
    staleTime: 30_000,
  });

export const forwardingPreviewQuery = (number: string, body: ForwardTicketBody) =>
  queryOptions({
    queryKey: ['forwarding-preview', number, body],
    queryFn: ({ signal }) => api.post<ForwardingPreview>(paths.forwardingPreview(number), { body, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
