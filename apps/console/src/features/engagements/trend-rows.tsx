import type { DayTrend } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { number, time } from '../../lib/format.js';
import { TrendBars } from './trend-bars.js';
import css from './trend.module.css';
import { busyHours, FIGURES, trendSums } from './trend-sums.js';

/** What was opened, answered and broken today, each beside what is usual by now. */
export function TrendRows({ trend }: { trend: DayTrend }) {
  const { t } = useTranslation();
  const hours = busyHours(trend);
  const last = hours.at(-1);
  return (
    <div className={css.rows}>
      {FIGURES.map((figure) => {
        const { now, usual } = trendSums(trend, figure);
        const name = t(`engagements.day.figures.${figure}`);
        const habit =
          usual === null ? t('engagements.day.noUsual') : t('engagements.day.usual', { n: number(usual) });
        return (
          <div key={figure} className={css.row} data-testid={`trend-${figure}`}>
            <div className={css.words}>
              <span className={css.name}>{name}</span>
              <strong className={css.sum}>{number(now)}</strong>
              <span className={css.habit}>{habit}</span>
            </div>
            <TrendBars
              hours={hours}
              figure={figure}
              label={t('engagements.day.picture', { figure: name, now: number(now), usual: habit })}
            />
          </div>
        );
      })}
      {hours[0] && last && (
        <div className={css.axis} aria-hidden>
          <span>{time(hours[0].start)}</span>
          <span>{time(Date.parse(last.start) + 3_600_000)}</span>
        </div>
      )}
    </div>
  );
}
