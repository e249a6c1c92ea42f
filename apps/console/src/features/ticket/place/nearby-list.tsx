import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { NearbyTicket, TicketView } from '@parvis/contract';
import { ActButton } from '../../../ui/act-button.js';
import { StatusLabel } from '../../../ui/status-label.js';
import css from './place.module.css';
import type { Attaching } from './use-attach.js';

interface Props {
  ticket: TicketView;
  nearby: readonly NearbyTicket[];
  attaching: Attaching;
}

/** The numbers are those of the pins. */
export function NearbyList({ ticket, nearby, attaching }: Props) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { undo, act } = attaching;
  return (
    <section aria-labelledby="nearby-title">
      <h3 id="nearby-title" className={css.title}>
        {t('place.nearby')}
      </h3>
      {undo && (
        <div className={css.undo} role="status">
          <span>{t('place.attached', { number: undo.number })}</span>
          <Button size="compact-xs" variant="default" loading={act.isPending} onClick={attaching.takeBack}>
            {t('place.undo')}
          </Button>
        </div>
      )}
      {nearby.length === 0 && <p className={css.muted}>{t('place.noNearby')}</p>}
      <ol className={css.files} data-testid="nearby">
        {nearby.map((file) => (
          <li key={file.number}>
            <Link to={`/file/${file.number}${search}`}>{file.subject || t('common.noSubject')}</Link>
            <span className={css.facts}>
              <span>
                {file.distance === 0
                  ? t('place.sameSpot')
                  : t('place.distance', { metres: file.distance.toLocaleString('fr-FR') })}
              </span>
              <StatusLabel status={file.status} />
            </span>
            {file.incident !== null && file.incident.id === ticket.incident?.id ? (
              <span className={css.muted}>{t('place.together')}</span>
            ) : (
              <ActButton
                verdict={ticket.abilities.qualify}
                size="compact-xs"
                loading={act.isPending}
                onClick={() => attaching.attach(file)}
                aria-label={t('place.attachTo', { number: file.number })}
              >
                {t('place.attach')}
              </ActButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
