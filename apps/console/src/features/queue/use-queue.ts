import type { TicketRow } from '@parvis/contract';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import {
  fetchTicketPage,
  LIST_PAGE,
  ticketListKey,
  type ListFilters,
} from '../../queries/tickets.queries.js';
import { onListRefresh, refreshLists } from '../../realtime/list-refresh.js';
import { dedupe } from './merge-rows.js';
import { applyRenewed, fetchAgain, type ListData, type ListPage } from './refresh-pages.js';

/** The rows of a list as the server last told them, kept fresh without asking again what is out of sight. */
export function useQueue(filters: ListFilters) {
  const client = useQueryClient();
  const key = ticketListKey(filters);
  const inView = useRef({ first: 0, last: 0 });
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }): Promise<ListPage> => fetchTicketPage(filters, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // letter after letter, what was found stays until the next is
    placeholderData: filters.q === undefined ? undefined : keepPreviousData,
    // refreshed page by page, below
    staleTime: Infinity,
    refetchOnMount: false,
    refetchOnReconnect: false,
  });

  const hash = JSON.stringify(key);
  const refresh = useCallback(async () => {
    const data = client.getQueryData<ListData>(key);
    if (!data) return void client.invalidateQueries({ queryKey: key, exact: true });
    if (client.isFetching({ queryKey: key, exact: true })) return refreshLists();
    const renewed = await fetchAgain(data, inView.current, (after) => fetchTicketPage(filters, after)).catch(
      () => null,
    );
    if (renewed) client.setQueryData<ListData>(key, (now) => (now ? applyRenewed(now, renewed) : now));
    // the hash stands for key and filters, which are new objects at each render
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, hash]);

  useEffect(() => {
    // what was kept in memory may be old
    if (client.getQueryData(key)) void refresh();
    return onListRefresh(refresh);
    // `refresh` changes with the hash, which stands for `key`
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [refresh]);

  const lookAt = useCallback(
    (firstRow: number, lastRow: number) => {
      inView.current = { first: Math.floor(firstRow / LIST_PAGE), last: Math.floor(lastRow / LIST_PAGE) };
      const pages = client
        .getQueryData<ListData>(key)
        ?.pages.slice(inView.current.first, inView.current.last + 1);
      if (pages?.some((page) => page.stale)) refreshLists();
    },
    // the hash stands for `key`, a new object at each render
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [client, hash],
  );

  const pages = query.data?.pages;
  const rows = useMemo<TicketRow[] | undefined>(
    () => pages && dedupe(pages.flatMap((page) => page.items)),
    [pages],
  );
  return { ...query, rows, pageCount: pages?.length ?? 0, lookAt };
}
