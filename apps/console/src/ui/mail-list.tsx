import { Button } from '@mantine/core';
import type { Page } from '@parvis/contract';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListSkeleton } from './list-skeleton.js';
import { LoadError } from './load-error.js';
import css from './mail-list.module.css';

interface Props<Row> {
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  /** said by screen readers */
  label: string;
  testId: string;
  empty: ReactNode;
  children: (row: Row) => ReactNode;
}

/** Mails in or out, newest first, a page at a time, in each of their states. */
export function MailList<Row>({ query, label, testId, empty, children }: Props<Row>) {
  const { t } = useTranslation();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {query.isPending && <ListSkeleton />}
      {query.isError && !query.data && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && empty}
      {rows.length > 0 && (
        <ul className={css.list} aria-label={label} data-testid={testId}>
          {rows.map(children)}
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
    </>
  );
}
