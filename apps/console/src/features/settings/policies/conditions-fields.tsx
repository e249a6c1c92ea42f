import { NativeSelect } from '@mantine/core';
import {
  conditionsOf,
  KINDS,
  PROMISE_STARTS,
  PROMISE_WAITS,
  type PromiseStart,
  type PromiseTerms,
} from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { CHANNEL_CHOICES, NATURE_CHOICES } from '../choices.js';
import settings from '../settings.module.css';
import { ChoicesField } from './choices-field.js';

interface Props {
  promise: PromiseTerms;
  errorOf: (field: keyof PromiseTerms) => string | undefined;
  onChange: (promise: PromiseTerms) => void;
}

/** On which files it holds, from when, what stops its clock and what keeps it: only what its kind can mean is offered. */
export function ConditionsFields({ promise, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  const { startedBy, pausedBy, keptBy } = conditionsOf(promise);
  const { fixed, keepable } = KINDS[promise.kind];
  /** nothing ticked says nothing: it holds for all */
  const limit = (field: 'natures' | 'channels', words: string[]) => {
    const { [field]: _, ...rest } = promise;
    onChange(words.length > 0 ? { ...rest, [field]: words } : rest);
  };
  return (
    <>
      <ChoicesField
        legend={t('policies.natures')}
        hint={t('policies.naturesHint')}
        words={NATURE_CHOICES}
        chosen={promise.natures ?? []}
        error={errorOf('natures')}
        onChange={(natures) => limit('natures', natures)}
      />
      <ChoicesField
        legend={t('policies.channels')}
        hint={t('policies.channelsHint')}
        words={CHANNEL_CHOICES}
        chosen={promise.channels ?? []}
        error={errorOf('channels')}
        onChange={(channels) => limit('channels', channels)}
      />
      {promise.kind === 'callback' && (
        <NativeSelect
          label={t('policies.start')}
          data={PROMISE_STARTS.map((value) => ({ value, label: t(`policies.starts.${value}`) }))}
          value={startedBy}
          onChange={(event) => onChange({ ...promise, startedBy: event.currentTarget.value as PromiseStart })}
        />
      )}
      {fixed ? (
        <p className={settings.note}>{t('policies.pausesFixed')}</p>
      ) : (
        <ChoicesField
          legend={t('policies.pauses')}
          words={PROMISE_WAITS.map((value) => ({ value, label: t(`policies.waits.${value}`) }))}
          chosen={pausedBy}
          error={errorOf('pausedBy')}
          onChange={(waits) => onChange({ ...promise, pausedBy: waits })}
        />
      )}
      <ChoicesField
        legend={t('policies.keeps')}
        words={keepable.map((value) => ({ value, label: t(`policies.acts.${value}`) }))}
        chosen={keptBy}
        error={errorOf('keptBy')}
        onChange={(acts) => onChange({ ...promise, keptBy: acts })}
      />
    </>
  );
}
