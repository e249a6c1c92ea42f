import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths, type MessageStatus, type OutboxRow } from '@parvis/contract';
import { now } from '../../lib/clock.js';
import { dateTime, shortDateTime } from '../../lib/format.js';
import { DownloadLink } from '../../ui/download-link.js';
import css from '../../ui/mail-list.module.css';

const tones: Partial<Record<MessageStatus, 'warn' | 'bad'>> = {
  'temporary-failure': 'warn',
  'permanent-failure': 'bad',
  'technical-failure': 'bad',
};

export function OutboxLine({ row }: { row: OutboxRow }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const subject = row.subject || t('common.noSubject');
  return (
    <li className={css.line} data-testid="outbox-row" data-status={row.status}>
      <div className={css.main}>
        <div className={css.head}>
          <strong className={css.subject}>{subject}</strong>
          <span className={css.badge} data-tone={tones[row.status]}>
            {t(`domain.messageStatus.${row.status}`)}
          </span>
          {row.automatic && <span className={css.badge}>{t('outbox.automatic')}</span>}
        </div>
        <div className={css.meta}>
          <span>
            {t('outbox.columns.to')} {row.to}
          </span>
          <Link to={`/file/${row.ticketNumber}`}>{t('ticket.title', { number: row.ticketNumber })}</Link>
          <time dateTime={row.at} title={dateTime(row.at)}>
            {shortDateTime(row.at, now())}
          </time>
        </div>
      </div>
      <div className={css.acts}>
        {row.hasHtml && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={shown}
            aria-label={t(shown ? 'outbox.hideNamed' : 'outbox.showNamed', { subject })}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'outbox.hide' : 'outbox.show')}
          </Button>
        )}
        <DownloadLink href={row.url} name={t('outbox.downloadNamed', { subject })}>
          {t('outbox.download')}
        </DownloadLink>
      </div>
      {shown && (
        <iframe
          className={css.frame}
          title={t('outbox.frame', { subject })}
          src={paths.messageHtml(row.messageId)}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      )}
    </li>
  );
}
