import { NativeSelect, TextInput } from '@mantine/core';
import type { CalendarSettings } from '@parvis/contract';
import { COMMITMENT_KINDS, type CommitmentKind, type FaultOfTerms, type PromiseTerms } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { now } from '../../../lib/clock.js';
import settings from '../settings.module.css';
import { BudgetFields } from './budget-fields.js';
import { ConditionsFields } from './conditions-fields.js';
import css from './policies.module.css';
import { ThresholdsField } from './thresholds-field.js';
import { termsExample, termsWords } from './terms-words.js';

interface Props {
  promise: PromiseTerms;
  calendar: CalendarSettings;
  faults: readonly FaultOfTerms[];
  onChange: (promise: PromiseTerms) => void;
}

/** a day is announced on a file, by an agent: no policy promises one */
const KINDS_OF_POLICIES = COMMITMENT_KINDS.filter((kind) => kind !== 'announced');

/** One promise, its sentence, and what it makes of a Friday afternoon. */
export function PromiseFields({ promise, calendar, faults, onChange }: Props) {
  const { t } = useTranslation();
  const example = termsExample(promise, calendar.definition, now());
  const errorOf = (field: keyof PromiseTerms) => {
    const fault = faults.find((one) => one.field === field);
    return fault && t(`policies.faults.${fault.reason}`);
  };
  // what starts and keeps one kind means nothing to another
  const setKind = (kind: CommitmentKind) => {
    const { startedBy: _s, pausedBy: _p, keptBy: _k, ...rest } = promise;
    onChange({ ...rest, kind });
  };
  return (
    <>
      <div className={settings.pair}>
        <NativeSelect
          label={t('settings.policy.kind')}
          data={KINDS_OF_POLICIES.map((value) => ({ value, label: t(`domain.commitment.${value}`) }))}
          value={promise.kind}
          error={errorOf('kind')}
          onChange={(event) => setKind(event.currentTarget.value as CommitmentKind)}
        />
        <TextInput
          required
          label={t('settings.policy.source')}
          maxLength={500}
          value={promise.source}
          error={errorOf('source')}
          onChange={(event) => onChange({ ...promise, source: event.currentTarget.value })}
        />
      </div>
      <BudgetFields budget={promise} onChange={(budget) => onChange({ ...promise, ...budget })} />
      <ThresholdsField warnAt={promise.warnAt} onChange={(warnAt) => onChange({ ...promise, warnAt })} />
      <p className={css.sentence} aria-live="polite">
        {example ? (
          <>
            <strong>{termsWords(promise, calendar.name)}</strong> {example}
          </>
        ) : (
          t('settings.policy.noReading')
        )}
      </p>
      <ConditionsFields promise={promise} errorOf={errorOf} onChange={onChange} />
    </>
  );
}
