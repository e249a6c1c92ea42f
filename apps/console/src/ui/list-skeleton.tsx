import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function ListSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" style={{ padding: 16 }}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} height={56} mb={12} aria-hidden />
      ))}
    </div>
  );
}
