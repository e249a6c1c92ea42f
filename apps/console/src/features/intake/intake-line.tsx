import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IntakeRow } from '@parvis/contract';
import { announce } from '../../lib/announce.js';
import { now } from '../../lib/clock.js';
import { fileSize } from '../../lib/file-size.js';
import { dateTime, shortDateTime } from '../../lib/format.js';
import { DownloadLink } from '../../ui/download-link.js';
import css from '../../ui/mail-list.module.css';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useRetryIntake } from './intake.mutations.js';
import { intakeReason } from './intake-reason.js';

export function IntakeLine({ row, onOpened }: { row: IntakeRow; onOpened: (number: string) => void }) {
  const { t } = useTranslation();
  const retry = useRetryIntake();
  const subject = row.subject || t('common.noSubject');
  const isHeld = row.state === 'held';
  const act = () =>
    retry.mutate(row.id, {
      onSuccess: ({ ticketNumber }) => {
        announce(ticketNumber ? t('intake.opened', { number: ticketNumber }) : t('intake.retried'));
        if (ticketNumber) onOpened(ticketNumber);
      },
    });
  return (
    <li className={css.line} data-testid="intake-row" data-state={row.state}>
      <div className={css.main}>
        <div className={css.head}>
          <strong className={css.subject}>{subject}</strong>
          <span className={css.badge} data-tone={isHeld ? 'quiet' : 'warn'}>
            {isHeld ? t('intake.state.held') : t('intake.state.quarantined')}
          </span>
          {row.kind && row.kind !== 'message' && (
            <span className={css.badge}>{t(`intake.kind.${row.kind}`)}</span>
          )}
        </div>
        <div>{intakeReason(row)}</div>
        <div className={css.meta}>
          <span>{row.envelopeFrom ?? t('intake.unknownFrom')}</span>
          <span>→ {row.mailbox}</span>
          <time dateTime={row.receivedAt} title={dateTime(row.receivedAt)}>
            {shortDateTime(row.receivedAt, now())}
          </time>
          <span>{fileSize(row.size)}</span>
          {row.attempts > 1 && <span>{t('intake.attempts', { count: row.attempts })}</span>}
        </div>
        <ProblemNotice error={retry.error} />
      </div>
      <div className={css.acts}>
        <Button
          size="compact-sm"
          variant="default"
          loading={retry.isPending}
          aria-label={t(isHeld ? 'intake.openNamed' : 'intake.retryNamed', { subject })}
          onClick={act}
        >
          {t(isHeld ? 'intake.open' : 'intake.retry')}
        </Button>
        <DownloadLink href={row.rawUrl} name={t('intake.downloadNamed', { subject })}>
          {t('intake.download')}
        </DownloadLink>
      </div>
    </li>
  );
}
