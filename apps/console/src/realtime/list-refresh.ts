import { throttle } from '../lib/throttle.js';

/** One refetch per two seconds and client, whatever the server says (architecture.md §4). */
export const REFRESH_EVERY = 2_000;

type Refresh = () => Promise<unknown> | void;
const mounted = new Set<Refresh>();

/** A new request and its acknowledgement come in this order, some tenths of a second apart: one question for both. */
const LEAD = 200;

const throttled = throttle(
  () => {
    for (const refresh of mounted) void refresh();
  },
  { lead: LEAD, wait: REFRESH_EVERY },
);

/** Lists on screen ask to be refreshed; a list of 50,000 rows knows better than the cache which of its pages to ask again. */
export function onListRefresh(refresh: Refresh): () => void {
  mounted.add(refresh);
  return () => mounted.delete(refresh);
}

export const refreshLists = (): void => throttled.call();

/** Without waiting: after a reconnection. */
export const refreshListsNow = (): Promise<unknown> => Promise.all([...mounted].map((refresh) => refresh()));
