import { NativeSelect, Switch, TextInput } from '@mantine/core';
import {
  paths,
  type PolicySettings,
  type ServiceSettings,
  type TopicBody,
  type TopicSettings,
} from '@parvis/contract';
import type { LegalNature, Sector } from '@parvis/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NATURE_CHOICES, SECTOR_CHOICES } from '../choices.js';
import { NameField } from '../name-field.js';
import { SettingDialog } from '../setting-dialog.js';
import css from '../settings.module.css';
import { useSave } from '../use-save.js';

interface Props {
  topic: TopicSettings | null;
  topics: TopicSettings[];
  services: ServiceSettings[];
  policies: PolicySettings[];
  onClose: () => void;
}

export function TopicDialog({ topic, topics, services, policies, onClose }: Props) {
  const { t } = useTranslation();
  const [body, setBody] = useState<TopicBody>(() => bodyOf(topic, services));
  const save = useSave<TopicBody>({
    path: topic ? paths.topic(topic.id) : paths.topics,
    version: topic?.version ?? null,
    onSaved: onClose,
  });
  const put = (patch: Partial<TopicBody>) => setBody((before) => ({ ...before, ...patch }));
  const themes = topics.filter(
    ({ id, parentId, active }) => parentId === null && id !== topic?.id && (active || id === body.parentId),
  );
  const choices = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  /** a new motif begins as its thème is */
  const under = (parentId: string | null) => {
    const theme = topic ? undefined : themes.find(({ id }) => id === parentId);
    put({
      parentId,
      ...(theme && { serviceId: theme.serviceId, sector: theme.sector, nature: theme.nature }),
    });
  };
  return (
    <SettingDialog
      title={topic ? t('settings.editOf', { name: topic.name }) : t('settings.topic.add')}
      body={body}
      save={save}
      size="lg"
      onClose={onClose}
    >
      <NameField value={body.name} onChange={(name) => put({ name })} />
      <div className={css.pair}>
        <NativeSelect
          label={t('settings.fields.parentId')}
          data={[{ value: '', label: t('settings.topic.isTheme') }, ...choices(themes)]}
          value={body.parentId ?? ''}
          onChange={(event) => under(event.currentTarget.value || null)}
        />
        <NativeSelect
          label={t('settings.fields.serviceId')}
          data={choices(services.filter(({ active }) => active))}
          value={body.serviceId}
          onChange={(event) => put({ serviceId: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('settings.fields.sector')}
          data={SECTOR_CHOICES}
          value={body.sector}
          onChange={(event) => put({ sector: event.currentTarget.value as Sector })}
        />
        <NativeSelect
          label={t('settings.fields.nature')}
          data={NATURE_CHOICES}
          value={body.nature}
          onChange={(event) => put({ nature: event.currentTarget.value as LegalNature })}
        />
        <NativeSelect
          label={t('settings.fields.policyId')}
          data={[{ value: '', label: t('settings.topic.channelPolicy') }, ...choices(policies)]}
          value={body.policyId ?? ''}
          onChange={(event) => put({ policyId: event.currentTarget.value || null })}
        />
        <TextInput
          type="number"
          label={t('settings.fields.position')}
          description={t('settings.topic.positionHint')}
          value={body.position}
          onChange={(event) => put({ position: Math.trunc(Number(event.currentTarget.value)) })}
        />
      </div>
      <Switch
        label={t('settings.topic.public')}
        checked={body.public}
        onChange={(event) => put({ public: event.currentTarget.checked })}
      />
      <Switch
        label={t('settings.topic.active')}
        description={t('settings.topic.activeHint')}
        checked={body.active}
        onChange={(event) => put({ active: event.currentTarget.checked })}
      />
    </SettingDialog>
  );
}

function bodyOf(topic: TopicSettings | null, services: ServiceSettings[]): TopicBody {
  if (topic) {
    const { id: _id, slug: _slug, version: _version, ...body } = topic;
    return body;
  }
  const service = services.find(({ active }) => active);
  return {
    name: '',
    parentId: null,
    serviceId: service?.id ?? '',
    sector: service?.sector ?? 'user-relations',
    nature: 'request',
    policyId: null,
    public: false,
    active: true,
    position: 0,
  };
}
