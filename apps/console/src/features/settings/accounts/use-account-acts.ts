import { paths, type AccountLinkPurpose, type AccountSent, type AccountSettings } from '@parvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { refreshOrganisation } from '../../../queries/settings.queries.js';
import { showToast } from '../../../ui/toast.js';

export type AccountActs = ReturnType<typeof useAccountActs>;

/** What is done to an account from its line. */
export function useAccountActs(onLink: (sent: AccountSent) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const onSettled = () => refreshOrganisation(client);
  const told = (sent: AccountSent) =>
    sent.link ? onLink(sent) : showToast(t('accounts.sent', { email: sent.account.email }));
  const named = ({ firstName, lastName }: AccountSettings) => ({ name: `${firstName} ${lastName}` });

  const reactivate = useMutation({
    mutationFn: ({ id, version }: AccountSettings) =>
      api.delete<AccountSettings>(paths.accountDeactivation(id), { version }),
    onSuccess: (account) => showToast(t('accounts.reactivated', named(account))),
    onSettled,
  });
  const deactivate = useMutation({
    mutationFn: ({ id, version }: AccountSettings) =>
      api.put<AccountSettings>(paths.accountDeactivation(id), { version }),
    onSuccess: (account) =>
      showToast(t('accounts.off.done', named(account)), () => reactivate.mutate(account)),
    onSettled,
  });
  const send = useMutation({
    mutationFn: ({ id, purpose }: { id: string; purpose: AccountLinkPurpose }) =>
      api.post<AccountSent>(purpose === 'invitation' ? paths.accountInvitation(id) : paths.accountReset(id)),
    onSuccess: told,
    onSettled,
  });
  return { deactivate, reactivate, send, told };
}
