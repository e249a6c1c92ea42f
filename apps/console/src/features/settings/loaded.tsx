import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';

/** A list of the settings in each of its states. */
export function Loaded<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  return <ListSkeleton />;
}
