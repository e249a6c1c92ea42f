import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../../lib/use-title.js';
import { outboxQuery } from '../../queries/mail.queries.js';
import { BlankState } from '../../ui/blank-state.js';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';
import css from '../../ui/mail-list.module.css';
import { PageHeader } from '../../ui/page-header.js';
import { OutboxLine } from './outbox-line.js';

export function OutboxPage() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(outboxQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('outbox.title'));
  return (
    <>
      <PageHeader title={t('outbox.title')} lead={t('outbox.lead')} />
      <div className={css.scroller}>
        {query.isPending && <ListSkeleton />}
        {query.isError && !query.data && <LoadError error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && (
          <BlankState icon="outbox" title={t('outbox.empty.title')} body={t('outbox.empty.body')}>
            <Button variant="default" component={Link} to="/file">
              {t('outbox.empty.action')}
            </Button>
          </BlankState>
        )}
        {rows.length > 0 && (
          <ul className={css.list} aria-label={t('outbox.list')} data-testid="outbox-list">
            {rows.map((row) => (
              <OutboxLine key={row.messageId} row={row} />
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <Button
            m="md"
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        )}
      </div>
    </>
  );
}
