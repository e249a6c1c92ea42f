import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { nearbyQuery } from '../../../queries/places.queries.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { StaleNotice } from '../acts/stale-notice.js';
import { IncidentSection } from './incident-section.js';
import { NearbyList } from './nearby-list.js';
import { PlaceMap } from './place-map.js';
import css from './place.module.css';
import { useAttach } from './use-attach.js';

/** Where it is, who else tells of it, what else is reported there. */
export function PlacePanel({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const attaching = useAttach(ticket);
  const { location, incident } = ticket;
  const isPlaced = location !== null && location.lat !== null && location.lon !== null;
  const { data: nearby } = useQuery({ ...nearbyQuery(ticket.number, ticket.version), enabled: isPlaced });
  if (!location && !incident) return null;
  const { stale, error, see, redo } = attaching.act;
  return (
    <div className={css.place}>
      {location && <h2 className={css.heading}>{t('place.title')}</h2>}
      {location?.address && (
        <p className={css.address}>
          <Icon name="report" size={15} /> {location.address}
        </p>
      )}
      {isPlaced && <PlaceMap lat={location.lat!} lon={location.lon!} nearby={nearby?.items ?? NONE} />}
      {stale && <StaleNotice stale={stale} onSee={see} onRedo={() => redo()} />}
      <ProblemNotice error={error} />
      {incident && <IncidentSection ticket={ticket} incident={incident} attaching={attaching} />}
      {isPlaced && nearby && <NearbyList ticket={ticket} nearby={nearby.items} attaching={attaching} />}
    </div>
  );
}

const NONE: readonly never[] = [];
