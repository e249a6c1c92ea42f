import { READING_ROLES, WRITING_ROLES } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { sectionsFor } from '../features/settings/sections.js';
import { useSetup } from '../features/setup/use-setup.js';
import { useSession } from '../queries/use-session.js';
import type { IconName } from '../ui/icon-paths.js';

export interface Place {
  to: string;
  icon: IconName;
  label: string;
  short: string;
  keys?: string;
  /** behind « Plus » on a telephone */
  rare?: boolean;
}

/** Where one can go with one's own rights, the most visited first. */
export function usePlaces(): Place[] {
  const { t } = useTranslation();
  const { demo, grants } = useSession();
  const mayRead = grants.some(({ role }) => READING_ROLES.includes(role));
  const mayWrite = grants.some(({ role }) => WRITING_ROLES.includes(role));
  const { setup } = useSetup();
  const all: (Place | false)[] = [
    setup !== undefined &&
      !setup.hidden && {
        to: '/premiers-pas',
        icon: 'steps',
        label: t('setup.title'),
        short: t('setup.short'),
      },
    { to: '/file', icon: 'queue', label: t('shell.queue'), short: t('shell.short.queue'), keys: 'g f' },
    mayRead && {
      to: '/engagements',
      icon: 'hourglass',
      label: t('shell.engagements'),
      short: t('shell.short.engagements'),
      keys: 'g e',
    },
    mayWrite && {
      to: '/usagers',
      icon: 'user',
      label: t('shell.residents'),
      short: t('shell.short.residents'),
      keys: 'g u',
    },
    {
      to: '/courriels',
      icon: 'held',
      label: t('shell.intake'),
      short: t('shell.short.intake'),
      keys: 'g c',
      rare: true,
    },
    demo && {
      to: '/envois',
      icon: 'outbox',
      label: t('shell.outbox'),
      short: t('shell.short.outbox'),
      rare: true,
    },
    sectionsFor(grants).length > 0 && {
      to: '/reglages',
      icon: 'settings',
      label: t('shell.settings'),
      short: t('shell.short.settings'),
      keys: 'g r',
      rare: true,
    },
  ];
  return all.filter((place) => place !== false);
}
