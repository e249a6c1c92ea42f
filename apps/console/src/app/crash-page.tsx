import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { BlankState } from '../ui/blank-state.js';

export function CrashPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <BlankState
      icon="alert"
      order={1}
      title={t('shell.crash.title')}
      body={t('shell.crash.body')}
      role="alert"
    >
      <Button onClick={() => window.location.reload()}>{t('common.error.reload')}</Button>
      <Button variant="default" component={Link} to="/file">
        {t('shell.notFound.action')}
      </Button>
      <details style={{ flexBasis: '100%', overflowWrap: 'anywhere' }}>
        <summary>{t('shell.crash.details')}</summary>
        <code>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</code>
      </details>
    </BlankState>
  );
}
