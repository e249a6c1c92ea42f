import type { OnTimeFigures, OnTimeGroup, OnTimeView } from '@parvis/contract';
import type { Channel, CommitmentKind } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { date, number } from '../../lib/format.js';
import css from './on-time.module.css';
import { rateWords } from './rate-words.js';

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The same figure of each part; a bar beside it for the eye, the number for the truth. */
export function OnTimeTable({ view }: { view: OnTimeView }) {
  const { t } = useTranslation();
  const nameOf = ({ key, name }: OnTimeGroup): string => {
    if (key === null) return t('onTime.noTopic');
    if (view.by === 'channel') return t(`domain.channel.${key as Channel}`);
    if (view.by === 'kind') return t(`domain.commitment.${key as CommitmentKind}`);
    if (view.by === 'day') return date(key);
    if (view.by === 'month') return MONTH.format(new Date(`${key}-01T00:00:00Z`));
    return name ?? key;
  };
  return (
    <div className={css.scroller} tabIndex={0} role="region" aria-label={t('onTime.table')}>
      <table className={css.table} data-testid="on-time-table">
        <thead>
          <tr>
            <th scope="col">{t(`onTime.bys.${view.by}`)}</th>
            <th scope="col">{t('onTime.rateColumn')}</th>
            <th scope="col">{t('onTime.nColumn')}</th>
            {(['kept', 'late', 'overdue'] as const).map((verdict) => (
              <th key={verdict} scope="col">
                {t(`onTime.counts.${verdict}`)}
              </th>
            ))}
            <th scope="col">{t('onTime.excludedColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {view.groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{nameOf(group)}</th>
              <Cells figures={group} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ figures: { rate, n, counts } }: { figures: OnTimeFigures }) {
  return (
    <>
      <td className={css.rate}>
        <span className={css.bar} aria-hidden>
          {rate !== null && <span style={{ width: `${rate * 100}%` }} />}
        </span>
        <span className={css.share}>{rate === null ? '–' : rateWords(rate)}</span>
      </td>
      <td>{number(n)}</td>
      <td>{number(counts.kept)}</td>
      <td>{number(counts.late)}</td>
      <td data-overdue={counts.overdue > 0 || undefined}>{number(counts.overdue)}</td>
      <td className={css.out}>{number(counts.running + counts.paused + counts.cancelled)}</td>
    </>
  );
}
