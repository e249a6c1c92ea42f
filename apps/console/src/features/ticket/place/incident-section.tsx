import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { IncidentRef, TicketView } from '@parvis/contract';
import { incidentQuery } from '../../../queries/places.queries.js';
import { ActButton } from '../../../ui/act-button.js';
import { StatusLabel } from '../../../ui/status-label.js';
import css from './place.module.css';
import type { Attaching } from './use-attach.js';

interface Props {
  ticket: TicketView;
  incident: IncidentRef;
  attaching: Attaching;
}

/** Who else tells of this problem, and the way out of it. */
export function IncidentSection({ ticket, incident, attaching }: Props) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { data } = useQuery(incidentQuery(incident.id, ticket.version, incident.count));
  const others = data?.tickets.filter(({ number }) => number !== ticket.number) ?? [];
  const unseen = data ? data.count - data.tickets.length : 0;
  return (
    <section aria-labelledby="incident-title" className={css.incident} data-testid="incident">
      <h3 id="incident-title" className={css.title}>
        {t('place.badge', { count: incident.count })}
      </h3>
      <ul className={css.files}>
        {others.map((file) => (
          <li key={file.number}>
            <Link to={`/file/${file.number}${search}`}>{file.subject || t('common.noSubject')}</Link>
            <span className={css.facts}>
              <span className={css.number}>{file.number}</span>
              <StatusLabel status={file.status} />
            </span>
          </li>
        ))}
      </ul>
      {unseen > 0 && <p className={css.muted}>{t('place.unseen', { count: unseen })}</p>}
      <ActButton
        verdict={ticket.abilities.qualify}
        size="compact-xs"
        loading={attaching.act.isPending}
        onClick={attaching.detach}
        aria-label={t('place.detachThis')}
      >
        {t('place.detach')}
      </ActButton>
    </section>
  );
}
