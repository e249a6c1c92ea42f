import type { TicketPage } from '@parvis/contract';
import type { InfiniteData } from '@tanstack/react-query';

/** A page as it was read; `stale` once something has moved since. */
export type ListPage = TicketPage & { stale?: boolean };
export type ListData = InfiniteData<ListPage, string | null>;

type FetchPage = (after: string | null) => Promise<TicketPage>;

/**
 * Asks again the first page and the pages in view, not the hundreds that may lie between. The others are marked stale
 * and asked when they come into view. Cursors follow: what one page pushes out is the start of the next.
 */
export async function fetchAgain(
  data: ListData,
  inView: { first: number; last: number },
  fetchPage: FetchPage,
) {
  const renewed = new Map<number, TicketPage>();
  const last = Math.min(inView.last, data.pages.length - 1);
  const wanted = [
    0,
    ...Array.from({ length: Math.max(0, last - inView.first + 1) }, (_, i) => inView.first + i),
  ];
  for (const index of new Set(wanted)) {
    const previous = renewed.get(index - 1);
    if (previous && previous.next === null) break;
    renewed.set(index, await fetchPage(previous ? previous.next : (data.pageParams[index] ?? null)));
  }
  return renewed;
}

/** Applied to the list as it is now, which may have grown while we were asking. */
export function applyRenewed(current: ListData, renewed: ReadonlyMap<number, TicketPage>): ListData {
  const pages: ListPage[] = [];
  const pageParams: (string | null)[] = [];
  for (const [index, page] of current.pages.entries()) {
    const before = renewed.get(index - 1);
    if (before && before.next === null) break;
    pageParams.push(before ? before.next : (current.pageParams[index] ?? null));
    pages.push(renewed.get(index) ?? { ...page, stale: true });
  }
  return { pages, pageParams };
}
