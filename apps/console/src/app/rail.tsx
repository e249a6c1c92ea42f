import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { sectionsFor } from '../features/settings/sections.js';
import { useSession } from '../queries/use-session.js';
import { Icon } from '../ui/icon.js';
import type { IconName } from '../ui/icon-paths.js';
import { AccountMenu } from './account-menu.js';
import { LiveBadge } from './live-badge.js';
import css from './rail.module.css';

interface Place {
  to: string;
  icon: IconName;
  label: string;
  short: string;
  keys?: string;
}

interface Props {
  onKeys: () => void;
  /** null for who opens no file */
  onEntry: (() => void) | null;
}

export function Rail({ onKeys, onEntry }: Props) {
  const { t } = useTranslation();
  const { demo, grants } = useSession();
  const places: Place[] = [
    { to: '/file', icon: 'queue', label: t('shell.queue'), short: t('shell.short.queue'), keys: 'g f' },
    {
      to: '/engagements',
      icon: 'hourglass',
      label: t('shell.engagements'),
      short: t('shell.short.engagements'),
      keys: 'g e',
    },
    { to: '/courriels', icon: 'held', label: t('shell.intake'), short: t('shell.short.intake'), keys: 'g c' },
    ...(demo
      ? [{ to: '/envois', icon: 'outbox', label: t('shell.outbox'), short: t('shell.short.outbox') } as const]
      : []),
    ...(sectionsFor(grants).length > 0
      ? [
          {
            to: '/reglages',
            icon: 'settings',
            label: t('shell.settings'),
            short: t('shell.short.settings'),
            keys: 'g r',
          } as const,
        ]
      : []),
  ];
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
          <li key={place.to}>
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
      </ul>
      <div className={css.foot}>
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
