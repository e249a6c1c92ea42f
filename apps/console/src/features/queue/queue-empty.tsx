import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { BlankState } from '../../ui/blank-state.js';
import { clearFilters, writeSearch } from './filters.js';

export function QueueEmpty({ filtered, sought }: { filtered: boolean; sought: string | undefined }) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  if (sought)
    return (
      <BlankState
        icon="search"
        title={t('queue.search.empty.title', { sought })}
        body={t(filtered ? 'queue.search.empty.filtered' : 'queue.search.empty.body')}
      >
        <Button
          variant="default"
          onClick={() => setParams((now) => (filtered ? clearFilters(now) : writeSearch(now, '')))}
        >
          {t(filtered ? 'queue.filters.clear' : 'queue.search.clear')}
        </Button>
      </BlankState>
    );
  if (filtered)
    return (
      <BlankState icon="filter" title={t('queue.emptyFiltered.title')} body={t('queue.emptyFiltered.body')}>
        <Button variant="default" onClick={() => setParams(clearFilters)}>
          {t('queue.filters.clear')}
        </Button>
      </BlankState>
    );
  return (
    <BlankState icon="check" title={t('queue.empty.title')} body={t('queue.empty.body')}>
      <Button variant="default" component={Link} to="/courriels">
        {t('queue.empty.action')}
      </Button>
    </BlankState>
  );
}
