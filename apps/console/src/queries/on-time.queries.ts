import { paths, type OnTimeQuery, type OnTimeView } from '@parvis/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

export const onTimeQuery = (asked: OnTimeQuery) =>
  queryOptions({
    queryKey: ['on-time', asked],
    queryFn: ({ signal }) => api.get<OnTimeView>(paths.onTime, { query: { ...asked }, signal }),
    placeholderData: keepPreviousData,
  });

export function ledgerUrl({ by: _by, ...asked }: OnTimeQuery): string {
  const given = Object.entries(asked).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return query ? `${paths.onTimeLedger}?${query}` : paths.onTimeLedger;
}
