import { Skeleton } from '@mantine/core';
import type { AccountSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountReferencesQuery } from '../../../queries/settings.queries.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import settings from '../settings.module.css';
import type { AccountActs } from './use-account-acts.js';

interface Props {
  account: AccountSettings;
  acts: AccountActs;
  onClose: () => void;
}

/** What follows is said before; it can be taken back after. */
export function DeactivateAccountDialog({ account, acts: { deactivate }, onClose }: Props) {
  const { t } = useTranslation();
  const { data: refers, error } = useQuery(accountReferencesQuery(account.id));
  return (
    <FormDialog
      title={t('accounts.off.title', { name: `${account.firstName} ${account.lastName}` })}
      submit={t('accounts.off.submit')}
      isPending={deactivate.isPending}
      error={deactivate.error}
      onSubmit={() => deactivate.mutate(account, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ProblemNotice error={error} />
      {refers ? (
        <div data-testid="account-references">
          <p className={settings.note}>{t('accounts.off.follows')}</p>
          <ul className={settings.facts}>
            <li>{t('accounts.off.sessions')}</li>
            <li>
              {refers.openFiles.more
                ? t('accounts.off.manyFiles')
                : t('accounts.off.files', { count: refers.openFiles.count })}
            </li>
            {refers.standsInFor > 0 && <li>{t('accounts.off.standIn', { count: refers.standsInFor })}</li>}
            {refers.tokens > 0 && <li>{t('accounts.off.tokens', { count: refers.tokens })}</li>}
            <li>{t('accounts.off.kept')}</li>
          </ul>
        </div>
      ) : (
        !error && <Skeleton height={120} />
      )}
    </FormDialog>
  );
}
