import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { codeOf } from '../../lib/api-problem.js';
import { useTitle } from '../../lib/use-title.js';
import { engagementsQuery } from '../../queries/engagements.queries.js';
import { onListRefresh } from '../../realtime/list-refresh.js';
import { BlankState } from '../../ui/blank-state.js';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeader } from '../../ui/page-header.js';
import { AgentsPresent } from './agents-present.js';
import { BandTiles } from './band-tiles.js';
import { readBoardFilter, writeBoardFilter, type BoardFilter } from './board-filter.js';
import { DayTrend } from './day-trend.js';
import { DueLines } from './due-lines.js';
import { EngagementTabs } from './engagement-tabs.js';
import css from './engagements-page.module.css';
import { QueueCounts } from './queue-counts.js';
import { ServiceTable } from './service-table.js';

export function EngagementsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const filter = readBoardFilter(params);
  const query = useQuery(engagementsQuery);
  const { refetch } = query;
  useTitle(t('engagements.title'));
  useEffect(() => onListRefresh(() => refetch()), [refetch]);
  const look = (patch: Partial<BoardFilter>) =>
    setParams(writeBoardFilter({ ...filter, ...patch }), { replace: true });
  const board = query.data;

  return (
    <>
      <PageHeader title={t('engagements.title')} lead={t('engagements.lead')}>
        <EngagementTabs />
      </PageHeader>
      {query.isPending && <ListSkeleton />}
      {query.isError &&
        !board &&
        (codeOf(query.error) === 'access/forbidden' ? (
          <BlankState icon="lock" title={t('queue.forbidden.title')} body={t('queue.forbidden.body')} />
        ) : (
          <LoadError error={query.error} retry={() => void refetch()} />
        ))}
      {board && (
        <div className={css.page} data-testid="engagements">
          <BandTiles board={board} chosen={filter.band} onChoose={(band) => look({ band })} />
          <div className={css.columns}>
            <aside className={css.aside} aria-label={t('engagements.byService')}>
              <ServiceTable board={board} filter={filter} onLook={look} />
              <DayTrend />
              <QueueCounts />
              <AgentsPresent />
            </aside>
            <DueLines board={board} filter={filter} onLook={look} />
          </div>
        </div>
      )}
    </>
  );
}
