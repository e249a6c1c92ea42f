import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { CalendarSettings } from '@parvis/contract';
import { COMMITMENT_KINDS, type CommitmentKind, type PromiseTerms } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { now } from '../../../lib/clock.js';
import settings from '../settings.module.css';
import { BudgetFields } from './budget-fields.js';
import css from './policies.module.css';
import { termsExample, termsWords } from './terms-words.js';

interface Props {
  promise: PromiseTerms;
  calendar: CalendarSettings;
  onChange: (promise: PromiseTerms) => void;
  onRemove: (() => void) | null;
}

/** One promise, its sentence, and what it makes of a Friday afternoon. */
export function PromiseFields({ promise, calendar, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const example = termsExample(promise, calendar.definition, now());
  return (
    <fieldset className={css.group}>
      <legend>{t(`domain.commitment.${promise.kind}`)}</legend>
      <div className={settings.pair}>
        <NativeSelect
          label={t('settings.policy.kind')}
          data={COMMITMENT_KINDS.map((value) => ({ value, label: t(`domain.commitment.${value}`) }))}
          value={promise.kind}
          onChange={(event) => onChange({ ...promise, kind: event.currentTarget.value as CommitmentKind })}
        />
        <TextInput
          required
          label={t('settings.policy.source')}
          maxLength={500}
          value={promise.source}
          onChange={(event) => onChange({ ...promise, source: event.currentTarget.value })}
        />
      </div>
      <BudgetFields budget={promise} onChange={(budget) => onChange({ ...promise, ...budget })} />
      <p className={css.sentence} aria-live="polite">
        {example ? (
          <>
            <strong>{termsWords(promise, calendar.name)}</strong> {example}
          </>
        ) : (
          t('settings.policy.noReading')
        )}
      </p>
      {onRemove && (
        <div>
          <Button variant="subtle" color="red" size="compact-sm" onClick={onRemove}>
            {t('settings.policy.removePromise')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
