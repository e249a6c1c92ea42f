import { paths } from '@parvis/contract';
import { READING_ROLES } from '@parvis/domain';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api-client.js';
import { useSession } from '../../queries/use-session.js';
import { warningsKey, warningsQuery } from '../../queries/warnings.queries.js';

/** What I was told of, and how much of it I have not read; `mayRead` is false for who opens no file. */
export function useWarnings() {
  const { grants } = useSession();
  const mayRead = grants.some(({ role }) => READING_ROLES.includes(role));
  const query = useInfiniteQuery({ ...warningsQuery, enabled: mayRead });
  return { mayRead, query, unread: query.data?.pages[0]?.unread ?? 0 };
}

export function useReadWarnings() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: warningsKey });
  const one = useMutation({ mutationFn: (id: string) => api.put(paths.warningReading(id)), onSettled });
  const all = useMutation({
    mutationFn: (until: string) => api.put(paths.warningsReading, { body: { until } }),
    onSettled,
  });
  return { one: one.mutate, all: all.mutate, isPending: all.isPending };
}
