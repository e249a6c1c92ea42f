import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { ResidentCard } from '@parvis/contract';
import { PREFERRED_CHANNELS } from '@parvis/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phone } from '../../lib/format.js';
import { correctResident, residentKey } from '../../queries/residents.queries.js';
import { showToast } from '../../ui/toast.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { bodyOf, type Draft } from './resident-draft.js';
import css from './residents.module.css';

export function CorrectDialog({ card, onClose }: { card: ResidentCard; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>({
    firstName: card.firstName ?? '',
    lastName: card.lastName ?? '',
    address: card.address ?? '',
    emails: card.emails.join('\n'),
    phones: card.phones.map(phone).join('\n'),
    preferredChannel: card.preferredChannel,
    notices: card.notices,
  });
  const change = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }));
  const save = useMutation({
    mutationFn: () => correctResident(card.id, bodyOf(draft), card.version),
    onSuccess: () => {
      showToast(t('residents.corrected'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: residentKey(card.id) }),
  });
  return (
    <FormDialog
      title={t('residents.correctTitle')}
      submit={t('residents.save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <div className={css.pair}>
        <TextInput
          label={t('residents.facts.firstName')}
          data-autofocus
          value={draft.firstName}
          onChange={(event) => change({ firstName: event.currentTarget.value })}
        />
        <TextInput
          label={t('residents.facts.lastName')}
          value={draft.lastName}
          onChange={(event) => change({ lastName: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('residents.facts.phones')}
        description={t('residents.onePerLine')}
        autosize
        minRows={1}
        value={draft.phones}
        onChange={(event) => change({ phones: event.currentTarget.value })}
      />
      <Textarea
        label={t('residents.facts.emails')}
        description={t('residents.firstWrittenTo')}
        autosize
        minRows={1}
        value={draft.emails}
        onChange={(event) => change({ emails: event.currentTarget.value })}
      />
      <TextInput
        label={t('residents.facts.address')}
        value={draft.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      <Select
        label={t('residents.facts.preferred')}
        placeholder={t('residents.facts.noMatter')}
        clearable
        data={PREFERRED_CHANNELS.map((value) => ({ value, label: t(`domain.channel.${value}`) }))}
        value={draft.preferredChannel}
        onChange={(value) => change({ preferredChannel: value as Draft['preferredChannel'] })}
      />
      <Checkbox
        label={t('residents.wantsNotices')}
        description={t('residents.noticesHint')}
        checked={draft.notices}
        onChange={(event) => change({ notices: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
