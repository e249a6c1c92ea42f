import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './ticket-layout.module.css';

export function TicketSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={css.loading} role="status">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <Skeleton height={14} width="40%" />
      <Skeleton height={24} width="70%" />
      <Skeleton height={28} width="90%" />
      <Skeleton height={140} mt="lg" />
      <Skeleton height={90} width="85%" />
      <Skeleton height={120} />
    </div>
  );
}
