import { Button, NativeSelect, Switch } from '@mantine/core';
import { paths, type CalendarSettings, type PolicyBody, type PolicySettings } from '@parvis/contract';
import type { Channel, PromiseTerms } from '@parvis/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
import { CHANNEL_CHOICES } from '../choices.js';
import { NameField } from '../name-field.js';
import { SettingDialog } from '../setting-dialog.js';
import settings from '../settings.module.css';
import { useSave } from '../use-save.js';
import css from './policies.module.css';
import { PromiseFields } from './promise-fields.js';

interface Props {
  policy: PolicySettings | null;
  calendars: CalendarSettings[];
  onClose: () => void;
}

const FIRST: PromiseTerms = {
  kind: 'answer',
  clock: 'civil',
  within: 'P7D',
  unit: 'calendar',
  rollOver: 'none',
  source: '',
};

export function PolicyDialog({ policy, calendars, onClose }: Props) {
  const { t } = useTranslation();
  const [body, setBody] = useState<PolicyBody>({
    name: policy?.name ?? '',
    calendarId: policy?.calendarId ?? calendars[0]!.id,
    channels: policy?.channels ?? [],
    definition: policy?.definition ?? { promises: [FIRST], answersEachMessage: true },
  });
  const save = useSave<PolicyBody>({
    path: policy ? paths.policy(policy.id) : paths.policies,
    version: policy?.version ?? null,
    onSaved: onClose,
  });
  const calendar = calendars.find(({ id }) => id === body.calendarId) ?? calendars[0]!;
  const { promises, answersEachMessage } = body.definition;
  const put = (patch: Partial<PolicyBody>) => setBody({ ...body, ...patch });
  const define = (patch: Partial<PolicyBody['definition']>) =>
    put({ definition: { ...body.definition, ...patch } });
  const toggle = (channel: Channel) =>
    put({
      channels: body.channels.includes(channel)
        ? body.channels.filter((one) => one !== channel)
        : [...body.channels, channel],
    });
  return (
    <SettingDialog
      title={policy ? t('settings.editOf', { name: policy.name }) : t('settings.policy.add')}
      submit={policy ? t('settings.calendar.saveVersion') : undefined}
      body={body}
      save={save}
      size="lg"
      onClose={onClose}
    >
      <NameField value={body.name} onChange={(name) => put({ name })} />
      <NativeSelect
        label={t('settings.fields.calendarId')}
        data={calendars.map(({ id, name }) => ({ value: id, label: name }))}
        value={body.calendarId}
        onChange={(event) => put({ calendarId: event.currentTarget.value })}
      />
      <fieldset className={css.group}>
        <legend>{t('settings.fields.channels')}</legend>
        <p className={settings.note}>{t('settings.policy.channelsHint')}</p>
        <div className={css.channels}>
          {CHANNEL_CHOICES.map(({ value, label }) => (
            <label key={value}>
              <input type="checkbox" checked={body.channels.includes(value)} onChange={() => toggle(value)} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {promises.map((promise, index) => (
        <PromiseFields
          key={index}
          promise={promise}
          calendar={calendar}
          onChange={(changed) => define({ promises: promises.with(index, changed) })}
          onRemove={
            promises.length > 1
              ? () => define({ promises: promises.filter((_, other) => other !== index) })
              : null
          }
        />
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="plus" />}
          onClick={() => define({ promises: [...promises, FIRST] })}
        >
          {t('settings.policy.addPromise')}
        </Button>
      </div>
      <Switch
        label={t('settings.policy.answersEach')}
        checked={answersEachMessage}
        onChange={(event) => define({ answersEachMessage: event.currentTarget.checked })}
      />
      <p className={settings.note}>{t('settings.policy.rules')}</p>
    </SettingDialog>
  );
}
