import { Button } from '@mantine/core';
import { paths, type ReplanView } from '@parvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { dateTime, number } from '../../../lib/format.js';
import { replansQuery, type ReplanOf } from '../../../queries/replans.queries.js';
import { settingsKey } from '../../../queries/settings.queries.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import settings from '../settings.module.css';
import { ReplanDialog } from './replan-dialog.js';
import css from './replans.module.css';

interface Props {
  of: ReplanOf;
  older: { count: number; more: boolean };
}

/** Promises that keep an older version, and what became of those made to follow. */
export function OlderPromises({ of, older }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { data: [last] = [] } = useQuery(replansQuery(of));
  const hours = 'serviceId' in of;
  // what a service is not told of every day
  if (hours && older.count === 0 && !last) return null;
  const many = hours ? 'settings.hours.otherMany' : 'settings.olderMany';
  const some = hours ? 'settings.hours.other' : 'settings.older';
  return (
    <div className={css.older} data-testid="older-promises">
      {last?.state === 'running' ? (
        <Running replan={last} />
      ) : (
        <>
          <span className={settings.note}>{older.more ? t(many) : t(some, { count: older.count })}</span>
          {older.count > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
              {t('replans.open')}
            </Button>
          )}
          {last && <Ended replan={last} />}
        </>
      )}
      {asking && <ReplanDialog of={of} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Running({ replan: { id, total, done } }: { replan: ReplanView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => api.delete<ReplanView>(paths.replan(id)),
    onSettled: () => client.invalidateQueries({ queryKey: settingsKey }),
  });
  const told = t('replans.done', { done: number(done), total: number(total) });
  return (
    <div className={css.running}>
      <progress max={total} value={done} aria-label={t('replans.progress')} aria-valuetext={told} />
      <Button variant="default" size="compact-sm" loading={stop.isPending} onClick={() => stop.mutate()}>
        {t('replans.stop')}
      </Button>
      <span className={settings.note}>
        {told}. {t('replans.left')}
      </span>
      <ProblemNotice error={stop.error} />
    </div>
  );
}

function Ended({ replan }: { replan: ReplanView }) {
  const { t } = useTranslation();
  const { state, endedAt, by, done, moved, total, reason, refused } = replan;
  return (
    <span className={settings.note} role="status">
      {t(state === 'stopped' ? 'replans.lastStopped' : 'replans.lastDone', {
        at: dateTime(endedAt!),
        by,
        done: number(done),
        moved: number(moved),
        total: number(total),
        reason,
      })}{' '}
      {refused > 0 && t('replans.refusedLeft', { count: refused })}
    </span>
  );
}
