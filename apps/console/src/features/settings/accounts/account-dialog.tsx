import { TextInput } from '@mantine/core';
import {
  paths,
  type AccountBody,
  type AccountSent,
  type AccountSettings,
  type NewAccountBody,
  type ServiceSettings,
  type SiteSettings,
} from '@parvis/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingDialog } from '../setting-dialog.js';
import settings from '../settings.module.css';
import { useSave } from '../use-save.js';
import { A_GRANT, GrantsField } from './grants-field.js';

interface Props {
  /** null: somebody new, who is invited */
  account: AccountSettings | null;
  services: ServiceSettings[];
  sites: SiteSettings[];
  onInvited: (sent: AccountSent) => void;
  onClose: () => void;
}

export function AccountDialog({ account, services, sites, onInvited, onClose }: Props) {
  const { t } = useTranslation();
  const [body, setBody] = useState<NewAccountBody>({
    email: account?.email ?? '',
    firstName: account?.firstName ?? '',
    lastName: account?.lastName ?? '',
    title: account?.title ?? '',
    grants: account?.grants ?? [A_GRANT],
  });
  const save = useSave<AccountBody, AccountSent | AccountSettings>({
    path: account ? paths.account(account.id) : paths.accounts,
    version: account?.version ?? null,
    onSaved: (saved) => {
      onClose();
      if ('account' in saved) onInvited(saved);
    },
  });
  const put = (patch: Partial<NewAccountBody>) => setBody({ ...body, ...patch });
  const { email, ...facts } = { ...body, title: body.title?.trim() || null };
  return (
    <SettingDialog
      title={
        account
          ? t('settings.editOf', { name: `${account.firstName} ${account.lastName}` })
          : t('accounts.add')
      }
      submit={account ? undefined : t('accounts.invite')}
      size="lg"
      body={account ? facts : { ...facts, email: email.trim() }}
      save={save}
      onClose={onClose}
    >
      {!account && (
        <TextInput
          data-autofocus
          required
          type="email"
          autoComplete="off"
          label={t('accounts.email')}
          description={t('accounts.emailHint')}
          maxLength={320}
          value={body.email}
          onChange={(event) => put({ email: event.currentTarget.value })}
        />
      )}
      <div className={settings.pair}>
        <TextInput
          data-autofocus={account ? true : undefined}
          required
          label={t('accounts.firstName')}
          maxLength={100}
          value={body.firstName}
          onChange={(event) => put({ firstName: event.currentTarget.value })}
        />
        <TextInput
          required
          label={t('accounts.lastName')}
          maxLength={100}
          value={body.lastName}
          onChange={(event) => put({ lastName: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('accounts.title')}
        description={t('accounts.titleHint')}
        maxLength={200}
        value={body.title ?? ''}
        onChange={(event) => put({ title: event.currentTarget.value })}
      />
      <GrantsField
        grants={body.grants}
        services={services}
        sites={sites}
        onChange={(grants) => put({ grants })}
      />
    </SettingDialog>
  );
}
