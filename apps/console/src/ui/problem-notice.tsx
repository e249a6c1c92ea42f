import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../lib/api-problem.js';
import { Icon } from './icon.js';

/** What went wrong and what to do, said as soon as it is there. */
export function ProblemNotice({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <Alert color="red" icon={<Icon name="alert" />} role="alert" data-testid="problem" py="xs">
      {t(`problems.${codeOf(error)}`)}
      {children}
    </Alert>
  );
}
