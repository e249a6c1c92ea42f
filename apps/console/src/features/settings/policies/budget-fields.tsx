import { NativeSelect, TextInput } from '@mantine/core';
import { CIVIL_UNITS, CLOCKS, ROLL_OVERS, type CivilUnit, type Clock, type RollOver } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import settings from '../settings.module.css';
import { AMOUNT_UNITS, readAmount, writeAmount, type AmountUnit } from './amount.js';
import type { BudgetForm } from './budget-form.js';

interface Props {
  budget: BudgetForm;
  onChange: (budget: BudgetForm) => void;
}

/** How long, on which clock: only the units that clock can count are offered. */
export function BudgetFields({ budget, onChange }: Props) {
  const { t } = useTranslation();
  const units = AMOUNT_UNITS[budget.clock];
  const { amount, unit } = readAmount(budget.within);
  const put = (patch: Partial<BudgetForm>) => onChange({ ...budget, ...patch });
  const setClock = (clock: Clock) => {
    const kept = AMOUNT_UNITS[clock].includes(unit) ? unit : AMOUNT_UNITS[clock][0]!;
    onChange({
      clock,
      within: writeAmount(amount, kept),
      ...(clock === 'civil'
        ? { unit: budget.unit ?? 'calendar', rollOver: budget.rollOver ?? 'none' }
        : { unit: undefined, rollOver: undefined }),
    });
  };
  return (
    <div className={settings.pair}>
      <NativeSelect
        label={t('settings.policy.clock')}
        data={CLOCKS.map((value) => ({ value, label: t(`promise.clock.${value}`) }))}
        value={budget.clock}
        onChange={(event) => setClock(event.currentTarget.value as Clock)}
      />
      <div className={settings.pair}>
        <TextInput
          type="number"
          min={1}
          label={t('settings.policy.within')}
          value={amount}
          onChange={(event) => put({ within: writeAmount(Number(event.currentTarget.value), unit) })}
        />
        <NativeSelect
          label={t('settings.policy.amountUnit')}
          data={units.map((value) => ({ value, label: t(`settings.policy.units.${value}`) }))}
          value={unit}
          onChange={(event) => put({ within: writeAmount(amount, event.currentTarget.value as AmountUnit) })}
        />
      </div>
      {budget.clock === 'civil' && (
        <>
          <NativeSelect
            label={t('settings.policy.unit')}
            data={CIVIL_UNITS.map((value) => ({ value, label: t(`settings.policy.counted.civil-${value}`) }))}
            value={budget.unit ?? 'calendar'}
            onChange={(event) => put({ unit: event.currentTarget.value as CivilUnit })}
          />
          <NativeSelect
            label={t('settings.policy.rollOver')}
            data={ROLL_OVERS.map((value) => ({ value, label: t(`settings.policy.rollOvers.${value}`) }))}
            value={budget.rollOver ?? 'none'}
            onChange={(event) => put({ rollOver: event.currentTarget.value as RollOver })}
          />
        </>
      )}
    </div>
  );
}
