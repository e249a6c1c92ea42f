import type { ResidentCard, ResidentFile } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { now } from '../../lib/clock.js';
import { shortDate } from '../../lib/format.js';
import { StatusLabel } from '../../ui/status-label.js';
import css from './residents.module.css';

/** His files in the reader's sectors; of the others their number, by service (RU-030). */
export function CardFiles({ card }: { card: ResidentCard }) {
  const { t } = useTranslation();
  return (
    <div>
      <Files title={t('residents.open')} none={t('residents.noOpen')} files={card.openTickets} />
      {card.elsewhere.map(({ service, count }) => (
        <p key={service} className={css.elsewhere} data-testid="elsewhere">
          {t('ticket.resident.elsewhere', { count, service })}
        </p>
      ))}
      {card.endedTickets.length > 0 && <Files title={t('residents.ended')} files={card.endedTickets} />}
    </div>
  );
}

function Files({ title, none, files }: { title: string; none?: string; files: ResidentFile[] }) {
  const { t } = useTranslation();
  return (
    <section className={css.block} aria-label={title}>
      <h2 className={css.title}>{title}</h2>
      {files.length === 0 && none && <p className={css.muted}>{none}</p>}
      <ul className={css.files}>
        {files.map(({ number, subject, status, service, receivedAt }) => (
          <li key={number}>
            <Link to={`/file/${number}`}>{subject || t('common.noSubject')}</Link>
            <StatusLabel status={status} />
            <span className={css.muted}>
              {service} · {t('residents.received', { day: shortDate(receivedAt, now()) })} · {number}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
