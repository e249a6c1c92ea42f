import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { number } from '../../lib/format.js';
import { queueCountsQuery } from '../../queries/engagements.queries.js';
import { onListRefresh } from '../../realtime/list-refresh.js';
import css from './panel.module.css';

/** How much waits in each queue, due soon or not; a name leads to it. */
export function QueueCounts() {
  const { t } = useTranslation();
  const { data: queues = [], refetch } = useQuery(queueCountsQuery);
  useEffect(() => onListRefresh(() => refetch()), [refetch]);
  const waiting = queues.filter((queue) => queue.waiting > 0);
  if (waiting.length === 0) return null;
  return (
    <section className={css.panel} aria-labelledby="queues-title" data-testid="queue-counts">
      <h2 id="queues-title" className={css.panelTitle}>
        {t('engagements.queues.title')}
      </h2>
      <table className={css.small}>
        <thead>
          <tr>
            <th scope="col">{t('engagements.service')}</th>
            <th scope="col">{t('engagements.queues.waiting')}</th>
            <th scope="col">{t('engagements.queues.free')}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(({ service, waiting: all, free, capped }) => (
            <tr key={service.id}>
              <th scope="row">
                <Link to={`/file?service=${service.slug}`}>{service.name}</Link>
              </th>
              <td>
                {number(all)}
                {capped && '+'}
              </td>
              <td>
                {number(free)}
                {capped && free > 0 && '+'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
