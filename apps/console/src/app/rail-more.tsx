import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../ui/icon.js';
import type { Place } from './rail-places.js';
import css from './rail.module.css';

/** On a telephone the rail is a bar of five thumbs' breadths: what does not fit is a press further. */
export function RailMore({ places }: { places: Place[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isHere = places.some(({ to }) => pathname.startsWith(to));
  return (
    <Menu position="top-end" width={220} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={css.item}
          aria-current={isHere ? 'page' : undefined}
          aria-label={t('shell.moreLabel')}
        >
          <Icon name="other" size={20} />
          <span>{t('shell.more')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, icon, label }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Icon name={icon} size={16} />}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
