import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useTitle } from '../../lib/use-title.js';
import { codeOf } from '../../lib/api-problem.js';
import { BlankState } from '../../ui/blank-state.js';
import { LoadError } from '../../ui/load-error.js';
import { countFilters, readFilters } from './filters.js';
import { QueueEmpty } from './queue-empty.js';
import { QueueFilters } from './queue-filters.js';
import { QueueList } from './queue-list.js';
import { QueueSkeleton } from './queue-skeleton.js';
import css from './queue-panel.module.css';
import { TakeNext } from './take-next.js';
import { useQueue } from './use-queue.js';
import { useSaidResults } from './use-said-results.js';
import { useShownFilters } from './use-shown-filters.js';

interface Props {
  layout: 'table' | 'cards';
  /** the file shown beside the list */
  openNumber?: string;
}

export function QueuePanel({ layout, openNumber }: Props) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const filters = readFilters(params);
  const queue = useQueue(filters);
  const shown = useShownFilters(filters, queue.isPlaceholderData);
  const list = JSON.stringify(shown);
  const isFinding = queue.isPending || queue.isPlaceholderData;
  useTitle(shown.q ? t('queue.search.pageTitle', { sought: shown.q }) : t('queue.title'));
  useSaidResults(shown.q, queue.rows?.length, queue.hasNextPage);

  return (
    <section
      className={css.panel}
      data-layout={layout}
      aria-labelledby="queue-title"
      aria-busy={isFinding}
      data-testid="queue"
    >
      <header className={css.head}>
        <h1 id="queue-title" className={css.title}>
          {t(shown.q ? 'queue.search.title' : 'queue.title')}
        </h1>
        <span className={css.count} data-testid="queue-count">
          {queue.rows &&
            t(queue.hasNextPage ? 'queue.loadedMore' : 'queue.loaded', { count: queue.rows.length })}
        </span>
        <TakeNext service={filters.service} />
        <QueueFilters folded={layout === 'cards'} isFinding={isFinding} />
      </header>
      {queue.isPending && <QueueSkeleton layout={layout} />}
      {queue.isError &&
        !queue.rows &&
        (codeOf(queue.error) === 'access/forbidden' ? (
          <BlankState icon="lock" title={t('queue.forbidden.title')} body={t('queue.forbidden.body')} />
        ) : (
          <LoadError error={queue.error} retry={() => void queue.refetch()} />
        ))}
      {queue.rows?.length === 0 && <QueueEmpty filtered={countFilters(shown) > 0} sought={shown.q} />}
      {queue.rows && queue.rows.length > 0 && (
        <QueueList
          key={`${list} ${layout}`}
          name={list}
          layout={layout}
          label={t(shown.q ? 'queue.search.list' : 'queue.list')}
          rows={queue.rows}
          pageCount={queue.pageCount}
          openNumber={openNumber}
          hasMore={queue.hasNextPage}
          isLoadingMore={queue.isFetchingNextPage}
          onMore={() => void queue.fetchNextPage()}
          onLook={queue.lookAt}
        />
      )}
    </section>
  );
}
