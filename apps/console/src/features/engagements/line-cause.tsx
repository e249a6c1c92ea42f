import type { EngagementLine } from '@parvis/contract';
import type { DelayCauseCode } from '@parvis/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { now, useClock } from '../../lib/clock.js';
import { dateTime, shortDateTime } from '../../lib/format.js';
import { spanWords } from '../../lib/promise-words.js';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-paths.js';
import css from './due-lines.module.css';

const icons: Record<DelayCauseCode, IconName> = {
  'answer-bounced': 'alert',
  'waiting-resident': 'pause',
  'waiting-third-party': 'pause',
  'owner-absent': 'signOut',
  reopened: 'reopen',
  'not-qualified': 'tag',
  nobody: 'queue',
  'owner-has-it': 'user',
};
/** those that ask for an act of a supervisor */
const PRESSING: readonly DelayCauseCode[] = ['answer-bounced', 'owner-absent', 'not-qualified', 'nobody'];

/** Why a file is not answered, since when; and what was last done, by whom. */
export function LineCause({ row: { cause, lastAct } }: { row: EngagementLine }) {
  const { t } = useTranslation();
  const since = useClock(useCallback((at: number) => spanWords(at - Date.parse(cause.since)), [cause.since]));
  return (
    <div className={css.why}>
      <span className={css.cause} data-pressing={PRESSING.includes(cause.code) || undefined}>
        <Icon name={icons[cause.code]} size={15} />
        <span>
          {t(`engagements.causes.${cause.code}`)}{' '}
          <time dateTime={cause.since} title={dateTime(cause.since)}>
            {t('engagements.since', { span: since })}
          </time>
        </span>
      </span>
      {lastAct && (
        <span className={css.last}>
          <span className={css.lastLabel}>{t('engagements.lastAct')}</span>{' '}
          {t(`engagements.last.${lastAct.type}`)}
          {lastAct.next && ` ${t('engagements.next', { next: lastAct.next })}`}
          {', '}
          {lastAct.by ?? t('engagements.house')}
          {', '}
          <time dateTime={lastAct.at} title={dateTime(lastAct.at)}>
            {shortDateTime(lastAct.at, now())}
          </time>
        </span>
      )}
    </div>
  );
}
