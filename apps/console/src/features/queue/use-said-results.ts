import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../lib/announce.js';

/** What a search found is heard without leaving the field (WCAG 2.2, 4.1.3). `found` is undefined until it is known. */
export function useSaidResults(
  sought: string | undefined,
  found: number | undefined,
  hasMore: boolean,
): void {
  const { t } = useTranslation();
  const isKnown = found !== undefined;
  useEffect(() => {
    if (!sought || found === undefined) return;
    if (found === 0) announce(t('queue.search.empty.title', { sought }));
    else announce(t(hasMore ? 'queue.search.foundMore' : 'queue.search.found', { count: found }));
    // of each search once; rows brought later by scrolling or by news are told elsewhere
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sought, isKnown]);
}
