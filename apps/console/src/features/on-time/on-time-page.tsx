import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OnTimeQuery } from '@parvis/contract';
import { codeOf } from '../../lib/api-problem.js';
import { dateTime } from '../../lib/format.js';
import { useTitle } from '../../lib/use-title.js';
import { ledgerUrl, onTimeQuery } from '../../queries/on-time.queries.js';
import { BlankState } from '../../ui/blank-state.js';
import { Icon } from '../../ui/icon.js';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeader } from '../../ui/page-header.js';
import { EngagementTabs } from '../engagements/engagement-tabs.js';
import { OnTimeFilters } from './on-time-filters.js';
import { readOnTime, writeOnTime } from './on-time-filter.js';
import css from './on-time.module.css';
import { OnTimeTable } from './on-time-table.js';
import { RateCards } from './rate-cards.js';

/** How promises were kept, with how it is counted on the same page; it prints as it stands. */
export function OnTimePage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = readOnTime(params);
  const query = useQuery(onTimeQuery(asked));
  useTitle(t('onTime.title'));
  // of two choices made at once, the second is added to an address the page has not been drawn for yet
  const ask = (patch: OnTimeQuery) => {
    const latest = readOnTime(new URLSearchParams(window.location.search));
    setParams(writeOnTime({ ...latest, ...patch }), { replace: true });
  };
  const view = query.data;
  return (
    <>
      <PageHeader title={t('onTime.title')} lead={t('onTime.lead')}>
        <div className={css.acts}>
          <Button
            component="a"
            href={ledgerUrl(asked)}
            download
            size="xs"
            variant="default"
            leftSection={<Icon name="download" size={16} />}
          >
            {t('onTime.download')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="print" size={16} />}
            onClick={() => window.print()}
          >
            {t('onTime.print')}
          </Button>
          <EngagementTabs />
        </div>
      </PageHeader>
      <div className={css.page}>
        <OnTimeFilters asked={asked} period={view?.period ?? null} onAsk={ask} />
        {query.isPending && <ListSkeleton />}
        {query.isError &&
          (codeOf(query.error) === 'access/forbidden' ? (
            <BlankState icon="lock" title={t('queue.forbidden.title')} body={t('queue.forbidden.body')} />
          ) : (
            <LoadError error={query.error} retry={() => void query.refetch()} />
          ))}
        {view && !query.isError && (
          <>
            <RateCards view={view} />
            {view.groups.length === 0 ? (
              <BlankState icon="hourglass" title={t('onTime.empty.title')} body={t('onTime.empty.body')} />
            ) : (
              <OnTimeTable view={view} />
            )}
            <p className={css.note}>{t('onTime.asOf', { at: dateTime(view.asOf) })}</p>
          </>
        )}
      </div>
    </>
  );
}
