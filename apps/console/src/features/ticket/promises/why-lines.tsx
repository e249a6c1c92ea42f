import { useTranslation } from 'react-i18next';
import type { CommitmentExplanation } from '@parvis/contract';
import { Icon } from '../../../ui/icon.js';
import { currentTimeZone, dateTime, endDateTime } from '../../../lib/format.js';
import { spanWords, withinWords } from '../../../lib/promise-words.js';
import css from './promises.module.css';
import { stretchWords } from './stretch-words.js';

/** From the start to the due date, every stretch that counts and every one that does not. */
export function WhyLines({
  explained: { commitment, explanation, timeZone, calendar },
}: {
  explained: Omit<CommitmentExplanation, 'calendar'> & { calendar?: string };
}) {
  const { t } = useTranslation();
  const counted = explanation
    .filter((line) => line.counted)
    .reduce((sum, line) => sum + Date.parse(line.to) - Date.parse(line.from), 0);
  return (
    <>
      <p className={css.rule}>
        {t('promise.why.within', {
          within: withinWords(commitment.within),
          clock: t(`promise.clock.${commitment.clock}`),
        })}
        <br />
        {t('promise.why.source', { source: commitment.source })}
        {calendar && (
          <>
            <br />
            {t('promise.why.calendar', { calendar })}
          </>
        )}
      </p>
      <ol className={css.lines}>
        <li className={css.end}>
          <span>{t('promise.why.from')}</span>
          <strong>{dateTime(commitment.startedAt)}</strong>
        </li>
        {explanation.map((line) => (
          <li key={line.from} className={css.stretch} data-counted={line.counted}>
            <Icon name={line.counted ? 'check' : 'pause'} size={15} />
            <span className={css.when}>{stretchWords(line.from, line.to)}</span>
            <span className={css.reason}>
              {t(`promise.reason.${line.reason}`)}
              {line.label && ` (${line.label})`}
            </span>
            <span className={css.span}>
              {line.counted
                ? spanWords(Date.parse(line.to) - Date.parse(line.from))
                : t('promise.why.excluded')}
            </span>
          </li>
        ))}
        {explanation.length === 0 && <li className={css.stretch}>{t('promise.why.empty')}</li>}
        <li className={css.end}>
          <span>{t(commitment.dueAt ? 'promise.why.to' : 'promise.why.toPaused')}</span>
          {commitment.dueAt && <strong>{endDateTime(commitment.dueAt)}</strong>}
        </li>
      </ol>
      <p className={css.rule}>
        {t('promise.why.total', { span: spanWords(counted) })}
        {timeZone !== currentTimeZone() && ` · ${t('promise.why.zone', { zone: timeZone })}`}
      </p>
    </>
  );
}
