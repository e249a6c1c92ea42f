import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { paths, type MailboxBody, type MailboxSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policiesQuery, servicesQuery, topicSettingsQuery } from '../../../queries/settings.queries.js';
import { inFrench } from '../in-french.js';
import { SettingDialog } from '../setting-dialog.js';
import { useSave } from '../use-save.js';

const choices = (rows: readonly { id: string; name: string }[]) =>
  rows.toSorted(inFrench).map(({ id, name }) => ({ value: id, label: name }));

export function MailboxDialog({
  mailbox,
  onClose,
}: {
  mailbox: MailboxSettings | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { data: services = [] } = useQuery(servicesQuery);
  const { data: topics = [] } = useQuery(topicSettingsQuery);
  const { data: policies = [] } = useQuery(policiesQuery);
  const [typed, setTyped] = useState<Partial<MailboxBody>>({});
  const body: MailboxBody = {
    address: mailbox?.address ?? '',
    name: mailbox?.name ?? '',
    serviceId: mailbox?.serviceId ?? services.find(({ active }) => active)?.id ?? '',
    topicId: mailbox?.topicId ?? null,
    policyId: mailbox?.policyId ?? policies.find(({ channels }) => channels.includes('email'))?.id ?? '',
    active: mailbox?.active ?? true,
    ...typed,
  };
  const save = useSave<MailboxBody>({
    path: mailbox ? paths.mailbox(mailbox.id) : paths.mailboxes,
    version: mailbox?.version ?? null,
    onSaved: onClose,
  });
  const put = (patch: Partial<MailboxBody>) => setTyped({ ...typed, ...patch });
  return (
    <SettingDialog
      title={mailbox ? t('settings.editOf', { name: mailbox.name }) : t('mailboxes.add')}
      body={{ ...body, address: body.address.trim() }}
      save={save}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        type="email"
        label={t('settings.fields.address')}
        description={t('mailboxes.addressHint')}
        maxLength={254}
        readOnly={mailbox?.used}
        value={body.address}
        onChange={(event) => put({ address: event.currentTarget.value })}
      />
      <TextInput
        required
        label={t('settings.fields.name')}
        maxLength={200}
        value={body.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.fields.serviceId')}
        description={t('mailboxes.serviceHint')}
        data={choices(services.filter(({ active }) => active))}
        value={body.serviceId}
        onChange={(event) => put({ serviceId: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.fields.topicId')}
        data={[
          { value: '', label: t('mailboxes.noTopic') },
          ...choices(topics.filter(({ active, parentId }) => active && parentId)),
        ]}
        value={body.topicId ?? ''}
        onChange={(event) => put({ topicId: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('settings.fields.policyId')}
        data={choices(policies)}
        value={body.policyId}
        onChange={(event) => put({ policyId: event.currentTarget.value })}
      />
      {mailbox && (
        <Switch
          label={t('mailboxes.active')}
          description={t('mailboxes.asideHint')}
          checked={body.active}
          onChange={(event) => put({ active: event.currentTarget.checked })}
        />
      )}
    </SettingDialog>
  );
}
