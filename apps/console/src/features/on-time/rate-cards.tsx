import type { OnTimeFigures, OnTimeView } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { date, number } from '../../lib/format.js';
import css from './on-time.module.css';
import { rateWords } from './rate-words.js';

const EXCLUDED = ['running', 'paused', 'cancelled'] as const;

/** The figure, the sum it comes from, and what it leaves out: nobody has to believe it. */
export function RateCards({ view }: { view: OnTimeView }) {
  const { t } = useTranslation();
  const { total, announced, previous } = view;
  const { kept, late, overdue } = total.counts;
  const figure = ({ rate, n }: OnTimeFigures, testId: string) => (
    <p className={css.figure} data-testid={testId}>
      <strong>{rate === null ? '–' : rateWords(rate)}</strong>
      <span>{rate === null ? t('onTime.none') : t('onTime.n', { n: number(n) })}</span>
    </p>
  );
  const before = ({ rate, n }: OnTimeFigures) => {
    const words = { from: date(previous.period.from), to: date(previous.period.to) };
    return rate === null
      ? t('onTime.beforeNone', words)
      : t('onTime.before', { ...words, rate: rateWords(rate), n: number(n) });
  };
  return (
    <div className={css.cards}>
      <section className={css.card} aria-labelledby="rate-title">
        <h2 id="rate-title">{t('onTime.rate')}</h2>
        {figure(total, 'on-time-rate')}
        <p className={css.note}>{before(previous.total)}</p>
      </section>
      <section className={css.card} data-wide aria-labelledby="formula-title">
        <h2 id="formula-title">{t('onTime.formula.title')}</h2>
        <p className={css.formula}>{t('onTime.formula.words')}</p>
        {total.rate !== null && (
          <p className={css.sum} data-testid="on-time-formula">
            {t('onTime.formula.with', { kept: number(kept), late: number(late), overdue: number(overdue) })}
            {' = '}
            {rateWords(total.rate)}
          </p>
        )}
        <p className={css.note}>{t('onTime.formula.counted')}</p>
        <p className={css.note}>{t('onTime.formula.excluded')}</p>
        <ul className={css.excluded} aria-label={t('onTime.notCounted')}>
          {EXCLUDED.map((verdict) => (
            <li key={verdict}>
              {t(`onTime.counts.${verdict}`)} <strong>{number(total.counts[verdict])}</strong>
            </li>
          ))}
        </ul>
      </section>
      <section className={css.card} aria-labelledby="announced-title">
        <h2 id="announced-title">{t('onTime.announced')}</h2>
        {figure(announced, 'announced-rate')}
        <p className={css.note}>{before(previous.announced)}</p>
        <p className={css.note}>{t('onTime.announcedHint')}</p>
      </section>
    </div>
  );
}
