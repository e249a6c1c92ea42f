import { Alert } from '@mantine/core';
import type { StaleSettingDetails } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../../lib/format.js';
import { Icon } from '../../ui/icon.js';
import { differences } from './differences.js';
import css from './settings.module.css';

/** What a colleague changed since the page was read, field by field. */
export function StaleSetting({ stale: { changes } }: { stale: StaleSettingDetails }) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" role="alert" icon={<Icon name="alert" />} title={t('settings.stale.title')}>
      <ul className={css.facts}>
        {changes.map(({ at, by, before, after }) => (
          <li key={at}>
            {t('settings.by', { by, at: dateTime(at) })} {differences(before, after).join(' ; ')}
          </li>
        ))}
      </ul>
      {t('settings.stale.body')}
    </Alert>
  );
}
