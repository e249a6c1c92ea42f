import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './queue-list.module.css';

const HEIGHT = { table: 48, cards: 80 } as const;

export function QueueSkeleton({ layout }: { layout: 'table' | 'cards' }) {
  const { t } = useTranslation();
  return (
    <div role="status" style={{ overflow: 'hidden', flex: 1 }}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: 16 }, (_, index) => (
        <div key={index} className={css.skeleton} style={{ height: HEIGHT[layout] }} aria-hidden>
          <Skeleton height={20} width={120} />
          <Skeleton height={14} style={{ flex: 1 }} />
          {layout === 'table' && <Skeleton height={14} width="35%" />}
        </div>
      ))}
    </div>
  );
}
