import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.js';

export function OpenedNotice({ number }: { number: string }) {
  const { t } = useTranslation();
  return (
    <Alert color="green" m="md" role="status" icon={<Icon name="check" />}>
      {t('intake.opened', { number })} <Link to={`/file/${number}`}>{t('intake.seeTicket', { number })}</Link>
    </Alert>
  );
}
