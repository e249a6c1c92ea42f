import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './queue-list.module.css';

const columns = [
  'promise',
  'subject',
  'resident',
  'service',
  'assignee',
  'channel',
  'status',
  'number',
] as const;

export function QueueColumns() {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={css.columns}>
      <div role="row" aria-rowindex={1} className={css.grid}>
        <div role="columnheader">
          <VisuallyHidden>{t('queue.columns.choose')}</VisuallyHidden>
        </div>
        {columns.map((column) => (
          <div key={column} role="columnheader">
            {t(`queue.columns.${column}`)}
          </div>
        ))}
      </div>
    </div>
  );
}
