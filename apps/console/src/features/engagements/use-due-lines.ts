import type { EngagementBoard } from '@parvis/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchEngagementLines } from '../../queries/engagements.queries.js';
import { listOf, type BoardFilter } from './board-filter.js';

/** The files of a stretch of the board; asked again each time the board is. */
export function useDueLines(board: EngagementBoard, filter: BoardFilter) {
  const list = listOf(filter, board.ends);
  const query = useInfiniteQuery({
    queryKey: ['tickets', 'due', filter],
    queryFn: ({ pageParam, signal }) => fetchEngagementLines(list, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const { refetch } = query;
  useEffect(() => void refetch(), [refetch, board.asOf]);
  return { ...query, rows: query.data?.pages.flatMap((page) => page.items) };
}
