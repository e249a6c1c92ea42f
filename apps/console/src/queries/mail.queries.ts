import { paths, type IntakePage, type OutboxPage } from '@parvis/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

export const intakeKey = ['intake'] as const;

export const heldIntakesQuery = infiniteQueryOptions({
  queryKey: intakeKey,
  queryFn: ({ pageParam, signal }) =>
    api.get<IntakePage>(paths.intakes, { query: { state: 'held,quarantined', after: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

export const outboxKey = ['outbox'] as const;

export const outboxQuery = infiniteQueryOptions({
  queryKey: outboxKey,
  queryFn: ({ pageParam, signal }) =>
    api.get<OutboxPage>(paths.outbox, { query: { after: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});
