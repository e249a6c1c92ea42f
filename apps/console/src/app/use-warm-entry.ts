import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usualChannel } from '../features/entry/entry-channels.js';
import { motifsQuery, topicsQuery } from '../queries/entry.queries.js';
import { useSession } from '../queries/use-session.js';

/** What one key opens while somebody speaks is there before it is pressed; fetched once the page has what it shows. */
export function useWarmEntry(mayWrite: boolean): void {
  const client = useQueryClient();
  const session = useSession();
  useEffect(() => {
    if (!mayWrite) return;
    const timer = setTimeout(() => {
      void import('../features/entry/entry-dialog.js');
      void import('../features/entry/information-dialog.js');
      void client.prefetchQuery(topicsQuery);
      void client.prefetchQuery(motifsQuery(usualChannel(session)));
    }, 1_500);
    return () => clearTimeout(timer);
  }, [client, mayWrite, session]);
}
