import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { ResidentView, TicketView } from '@parvis/contract';
import { phone } from '../../lib/format.js';
import { Icon } from '../../ui/icon.js';
import { StatusLabel } from '../../ui/status-label.js';
import { LinksSection } from './links-section.js';
import { PlacePanel } from './place/place-panel.js';
import css from './resident-panel.module.css';

export function ResidentPanel({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const { resident } = ticket;
  return (
    <aside className={css.panel} aria-label={t('ticket.resident.title')} data-testid="resident-panel">
      <h2 className={css.name}>{resident?.name ?? t('common.unknownPerson')}</h2>
      {resident ? <Resident resident={resident} /> : <p className={css.muted}>{t('ticket.resident.none')}</p>}
      <h2 className={css.title}>{t('ticket.resident.details')}</h2>
      <dl className={css.facts}>
        <Fact name={t('ticket.facts.topic')} value={ticket.topic?.name} />
        <Fact name={t('ticket.facts.nature')} value={ticket.nature && t(`domain.nature.${ticket.nature}`)} />
        <Fact name={t('ticket.facts.site')} value={ticket.site.name} />
      </dl>
      <LinksSection ticket={ticket} />
      <PlacePanel ticket={ticket} />
    </aside>
  );
}

function Resident({ resident }: { resident: ResidentView }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <>
      <ul className={css.reach}>
        {resident.emails.map((email) => (
          <li key={email}>
            <Icon name="email" size={15} label={t('ticket.resident.emails')} /> {email}
          </li>
        ))}
        {resident.phones.map((number) => (
          <li key={number} className={css.phone}>
            <Icon name="phone" size={15} label={t('ticket.resident.phones')} /> {phone(number)}
          </li>
        ))}
        {resident.address && (
          <li>
            <Icon name="report" size={15} label={t('ticket.resident.address')} /> {resident.address}
          </li>
        )}
      </ul>
      {resident.preferredChannel && (
        <p className={css.muted}>
          {t('residents.facts.preferred')} {t(`domain.channel.${resident.preferredChannel}`).toLowerCase()}
        </p>
      )}
      {!resident.notices && <p className={css.muted}>{t('ticket.resident.noNotices')}</p>}
      <Link to={`/usagers/${resident.id}`}>{t('ticket.resident.card')}</Link>
      <h3 className={css.title}>{t('ticket.resident.open')}</h3>
      {resident.openTickets.length === 0 && <p className={css.muted}>{t('ticket.resident.noOpen')}</p>}
      <ul className={css.others}>
        {resident.openTickets.map((other) => (
          <li key={other.number}>
            <Link to={`/file/${other.number}${search}`}>{other.subject || t('common.noSubject')}</Link>
            <StatusLabel status={other.status} />
          </li>
        ))}
      </ul>
      {resident.elsewhere.map(({ service, count }) => (
        <p key={service} className={css.muted}>
          {t('ticket.resident.elsewhere', { count, service })}
        </p>
      ))}
    </>
  );
}

function Fact({ name, value }: { name: string; value?: string | null }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
