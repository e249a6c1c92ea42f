import { paths, type TicketPage, type TicketRow } from '@parvis/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

const SHOWN = 8;

/** Files that answer what is typed; those found before stay until the next are there. */
export function useFound(typed: string): { rows: TicketRow[]; settled: boolean } {
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const { data, isFetching } = useQuery({
    queryKey: ['palette', asked],
    queryFn: ({ signal }) =>
      api.get<TicketPage>(paths.tickets, { query: { q: asked, limit: SHOWN }, signal }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const rows = typed.trim().length > 1 ? (data?.items ?? []) : [];
  return { rows, settled: !isFetching && asked === typed.trim() };
}
