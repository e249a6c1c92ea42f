import type { SettingsObject } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../../lib/format.js';
import { changesQuery } from '../../queries/settings.queries.js';
import { differences } from './differences.js';
import css from './settings.module.css';

/** At the foot of a section: who changed it last, and before. */
export function ChangeTrace({ object }: { object: SettingsObject }) {
  const { t } = useTranslation();
  const { data: [last, ...earlier] = [] } = useQuery(changesQuery(object));
  if (!last) return null;
  const told = [last, ...earlier];
  return (
    <details className={css.foot} data-testid="change-trace">
      <summary>{t('settings.lastChange', { by: last.by, at: dateTime(last.at) })}</summary>
      <ul>
        {told.map(({ id, act, by, at, name, together, before, after }) => (
          <li key={id}>
            {t(`settings.acts.${act}`, { name, count: together })}{' '}
            {t('settings.by', { by, at: dateTime(at) })}{' '}
            {together === 1 && differences(before, after).join(' ; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
