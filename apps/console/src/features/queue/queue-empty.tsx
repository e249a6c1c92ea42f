import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { BlankState } from '../../ui/blank-state.js';
import { clearFilters } from './filters.js';

export function QueueEmpty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
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
