import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { number, time } from '../../lib/format.js';
import { dayTrendQuery } from '../../queries/engagements.queries.js';
import { onListRefresh } from '../../realtime/list-refresh.js';
import css from './panel.module.css';
import trendCss from './trend.module.css';
import { TrendRows } from './trend-rows.js';
import { busyHours, FIGURES } from './trend-sums.js';

/** The day hour by hour; a table for who reads no picture. */
export function DayTrend() {
  const { t } = useTranslation();
  const { data: trend, refetch } = useQuery(dayTrendQuery);
  useEffect(() => onListRefresh(() => refetch()), [refetch]);
  if (!trend) return null;
  return (
    <section className={css.panel} aria-labelledby="day-title" data-testid="day-trend">
      <h2 id="day-title" className={css.panelTitle}>
        {t('engagements.day.title')}
      </h2>
      <TrendRows trend={trend} />
      {trend.days > 0 && <p className={css.note}>{t('engagements.day.legend', { count: trend.days })}</p>}
      <details className={trendCss.more}>
        <summary>{t('engagements.day.table')}</summary>
        <div className={trendCss.scroller} tabIndex={0} role="region" aria-label={t('engagements.day.title')}>
          <table className={trendCss.table}>
            <thead>
              <tr>
                <th scope="col">{t('engagements.day.hour')}</th>
                {FIGURES.map((figure) => (
                  <th key={figure} scope="col">
                    {t(`engagements.day.figures.${figure}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {busyHours(trend).map(({ start, now, usual }) => (
                <tr key={start}>
                  <th scope="row">{time(start)}</th>
                  {FIGURES.map((figure) => (
                    <td key={figure}>
                      {now ? number(now[figure]) : '–'}
                      {usual && <span> ({t('engagements.day.usual', { n: number(usual[figure]) })})</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
