import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../lib/api-problem.js';
import { BlankState } from './blank-state.js';

export function LoadError({ error, title, retry }: { error: unknown; title?: string; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <BlankState
      icon="alert"
      title={title ?? t('common.error.title')}
      body={t(`problems.${codeOf(error)}`)}
      role="alert"
    >
      <Button variant="default" onClick={retry}>
        {t('common.retry')}
      </Button>
    </BlankState>
  );
}
