import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from '../ui/icon.js';
import { AccountMenu } from './account-menu.js';
import { Bell } from './bell.js';
import { LiveBadge } from './live-badge.js';
import { RailMore } from './rail-more.js';
import { usePlaces } from './rail-places.js';
import css from './rail.module.css';

interface Props {
  onKeys: () => void;
  /** null for who opens no file */
  onEntry: (() => void) | null;
}

export function Rail({ onKeys, onEntry }: Props) {
  const { t } = useTranslation();
  const places = usePlaces();
  return (
    <nav className={css.rail} aria-label={t('shell.nav')}>
      <span className={css.brand} aria-hidden>
        <img src="/console/favicon.svg" alt="" width={32} height={32} />
      </span>
      {onEntry && (
        <button
          type="button"
          className={`${css.item} ${css.entry}`}
          onClick={onEntry}
          aria-label={t('entry.title')}
          aria-keyshortcuts="e"
        >
          <Icon name="plus" size={20} />
          <span className={css.long}>{t('shell.short.entry')}</span>
          <span className={css.short}>{t('shell.short.entry')}</span>
        </button>
      )}
      <ul className={css.places}>
        {places.map((place) => (
          <li key={place.to} data-rare={place.rare || undefined}>
            <NavLink
              to={place.to}
              className={css.item}
              aria-label={place.label}
              aria-keyshortcuts={place.keys}
            >
              <Icon name={place.icon} size={20} />
              <span className={css.long}>{place.label}</span>
              <span className={css.short}>{place.short}</span>
            </NavLink>
          </li>
        ))}
        <li className={css.moreItem}>
          <RailMore places={places.filter(({ rare }) => rare)} />
        </li>
      </ul>
      <div className={css.foot}>
        <Bell />
        <LiveBadge />
        <button
          type="button"
          className={`${css.item} ${css.keys}`}
          onClick={onKeys}
          aria-label={t('shell.keys')}
        >
          <Icon name="keys" size={20} />
          <span className={css.long}>{t('shell.short.keys')}</span>
        </button>
        <AccountMenu className={css.item} />
      </div>
    </nav>
  );
}
