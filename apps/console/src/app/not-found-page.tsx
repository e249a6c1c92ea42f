import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../lib/use-title.js';
import { BlankState } from '../ui/blank-state.js';

export function NotFoundPage() {
  const { t } = useTranslation();
  useTitle(t('shell.notFound.title'));
  return (
    <BlankState icon="info" order={1} title={t('shell.notFound.title')} body={t('shell.notFound.body')}>
      <Button component={Link} to="/file">
        {t('shell.notFound.action')}
      </Button>
    </BlankState>
  );
}
