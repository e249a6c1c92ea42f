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
  const list = JSON.stringify(filters);
  useTitle(filters.q ? t('queue.search.pageTitle', { sought: filters.q }) : t('queue.title'));

  return (
    <section className={css.panel} data-layout={layout} aria-labelledby="queue-title" data-testid="queue">
      <header className={css.head}>
        <h1 id="queue-title" className={css.title}>
          {t(filters.q ? 'queue.search.title' : 'queue.title')}
        </h1>
        <span className={css.count} data-testid="queue-count">
          {queue.rows &&
            t(queue.hasNextPage ? 'queue.loadedMore' : 'queue.loaded', { count: queue.rows.length })}
        </span>
        <TakeNext service={filters.service} />
        <QueueFilters folded={layout === 'cards'} />
      </header>
      {queue.isPending && <QueueSkeleton layout={layout} />}
      {queue.isError &&
        !queue.rows &&
        (codeOf(queue.error) === 'access/forbidden' ? (
          <BlankState icon="lock" title={t('queue.forbidden.title')} body={t('queue.forbidden.body')} />
        ) : (
          <LoadError error={queue.error} retry={() => void queue.refetch()} />
        ))}
      {queue.rows?.length === 0 && <QueueEmpty filtered={countFilters(filters) > 0} sought={filters.q} />}
      {queue.rows && queue.rows.length > 0 && (
        <QueueList
          key={`${list} ${layout}`}
          name={list}
          layout={layout}
          label={t(filters.q ? 'queue.search.list' : 'queue.list')}
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
