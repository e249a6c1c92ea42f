import { Button, NativeSelect, Switch } from '@mantine/core';
import { paths, type CalendarSettings, type PolicyBody, type PolicySettings } from '@parvis/contract';
import { faultsOfTerms, type PromiseTerms } from '@parvis/domain';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce.js';
import { Icon } from '../../../ui/icon.js';
import { CHANNEL_CHOICES } from '../choices.js';
import { NameField } from '../name-field.js';
import { SettingDialog } from '../setting-dialog.js';
import settings from '../settings.module.css';
import { useSave } from '../use-save.js';
import css from './policies.module.css';
import { ChoicesField } from './choices-field.js';
import { PromiseLine } from './promise-line.js';
import { ShippedLines } from './shipped-lines.js';
import { useLines } from './use-lines.js';

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
    placeHours: policy?.placeHours ?? true,
    channels: policy?.channels ?? [],
    definition: policy?.definition ?? { promises: [FIRST], answersEachMessage: true },
  });
  const edited = useLines(() => body.definition.promises);
  const addButton = useRef<HTMLButtonElement>(null);
  const save = useSave<PolicyBody>({
    path: policy ? paths.policy(policy.id) : paths.policies,
    version: policy?.version ?? null,
    onSaved: onClose,
  });
  const calendar = calendars.find(({ id }) => id === body.calendarId) ?? calendars[0]!;
  const promises = edited.lines.map(({ terms }) => terms);
  // one just added has no source yet: that is no fault before it was to be saved
  const faults = faultsOfTerms(promises).filter(
    ({ reason }) => reason !== 'no-source' || save.error !== null,
  );
  const put = (patch: Partial<PolicyBody>) => setBody({ ...body, ...patch });
  const kindOf = ({ kind }: PromiseTerms) => t(`domain.commitment.${kind}`);
  const move = (index: number, by: -1 | 1) => {
    edited.move(index, by);
    announce(
      t('policies.moved', { kind: kindOf(promises[index]!), n: index + by + 1, count: promises.length }),
    );
  };
  const remove = (key: string, terms: PromiseTerms) => {
    edited.remove(key);
    announce(t('policies.removed', { kind: kindOf(terms) }));
    addButton.current?.focus();
  };
  return (
    <SettingDialog
      title={policy ? t('settings.editOf', { name: policy.name }) : t('settings.policy.add')}
      submit={policy ? t('settings.calendar.saveVersion') : undefined}
      body={{ ...body, definition: { ...body.definition, promises } }}
      save={save}
      size="xl"
      onClose={onClose}
    >
      <NameField value={body.name} onChange={(name) => put({ name })} />
      <NativeSelect
        label={t('settings.fields.calendarId')}
        data={calendars.map(({ id, name }) => ({ value: id, label: name }))}
        value={body.calendarId}
        onChange={(event) => put({ calendarId: event.currentTarget.value })}
      />
      <Switch
        label={t('settings.policy.placeHours')}
        description={t('settings.policy.placeHoursHint')}
        checked={body.placeHours}
        onChange={(event) => put({ placeHours: event.currentTarget.checked })}
      />
      <ChoicesField
        legend={t('settings.fields.channels')}
        hint={t('settings.policy.channelsHint')}
        words={CHANNEL_CHOICES}
        chosen={body.channels}
        onChange={(channels) => put({ channels })}
      />
      <ol className={css.lines} aria-label={t('policies.lines')}>
        {edited.lines.map(({ key, terms }, index) => (
          <PromiseLine
            key={key}
            promise={terms}
            place={{ n: index + 1, count: promises.length }}
            calendar={calendar}
            faults={faults.filter(({ line }) => line === index)}
            opened={edited.open === key}
            onToggle={() => edited.toggle(key)}
            onChange={(changed) => edited.put(key, changed)}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(key, terms)}
          />
        ))}
      </ol>
      <div>
        <Button
          ref={addButton}
          variant="default"
          size="xs"
          leftSection={<Icon name="plus" />}
          onClick={() => edited.add(FIRST, true)}
        >
          {t('settings.policy.addPromise')}
        </Button>
      </div>
      <ShippedLines
        promises={promises}
        onAdd={(line) => {
          edited.add(line, false);
          announce(t('policies.added', { kind: kindOf(line) }));
          addButton.current?.focus();
        }}
      />
      <Switch
        label={t('settings.policy.answersEach')}
        checked={body.definition.answersEachMessage}
        onChange={(event) =>
          put({ definition: { ...body.definition, answersEachMessage: event.currentTarget.checked } })
        }
      />
      <p className={settings.note}>{t('settings.policy.rules')}</p>
    </SettingDialog>
  );
}
