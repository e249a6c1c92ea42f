import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title.js';
import { heldIntakesQuery } from '../../queries/mail.queries.js';
import { BlankState } from '../../ui/blank-state.js';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';
import css from '../../ui/mail-list.module.css';
import { PageHeader } from '../../ui/page-header.js';
import { IntakeLine } from './intake-line.js';
import { OpenedNotice } from './opened-notice.js';

export function IntakePage() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const query = useInfiniteQuery(heldIntakesQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('intake.title'));
  return (
    <>
      <PageHeader title={t('intake.title')} lead={t('intake.lead')} />
      <div className={css.scroller}>
        {opened && <OpenedNotice number={opened} />}
        {query.isPending && <ListSkeleton />}
        {query.isError && !query.data && <LoadError error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && (
          <BlankState icon="held" title={t('intake.empty.title')} body={t('intake.empty.body')} />
        )}
        {rows.length > 0 && (
          <ul className={css.list} aria-label={t('intake.list')} data-testid="intake-list">
            {rows.map((row) => (
              <IntakeLine key={row.id} row={row} onOpened={setOpened} />
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
