import { NativeSelect } from '@mantine/core';
import type { CalendarSettings } from '@parvis/contract';
import type { PromiseTerms } from '@parvis/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withinWords } from '../../../lib/promise-words.js';
import { policiesQuery, policyLinesQuery } from '../../../queries/settings.queries.js';
import type { BudgetForm } from '../policies/budget-form.js';

interface Props {
  calendars: readonly CalendarSettings[];
  /** @param calendar slug of its policy's; null for a line of no policy */
  onChoose: (line: PromiseTerms, calendar: string | null) => void;
}

/** A try begins with what the town promises, or with what is shipped. */
export function LineChoice({ calendars, onChoose }: Props) {
  const { t } = useTranslation();
  const { data: policies = [] } = useQuery(policiesQuery);
  const { data: shipped = [] } = useQuery(policyLinesQuery);
  const [chosen, setChosen] = useState('');
  const groups = [
    ...policies.map(({ id, name, calendarId, definition }) => ({
      id,
      name,
      calendar: calendars.find((one) => one.id === calendarId)?.slug ?? null,
      lines: definition.promises,
    })),
    { id: 'model', name: t('policies.ofModel'), calendar: null, lines: shipped },
  ];
  const choose = (value: string) => {
    setChosen(value);
    const [id, index] = value.split(' ');
    const group = groups.find((one) => one.id === id);
    const line = group?.lines[Number(index)];
    if (group && line) onChoose(line, group.calendar);
  };
  return (
    <NativeSelect
      label={t('policies.startFrom')}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: '', label: t('policies.startFromNone') },
        ...groups.map(({ id, name, lines }) => ({
          group: name,
          items: lines.map((line, index) => ({
            value: `${id} ${index}`,
            label: t('policies.startFromLine', {
              kind: t(`domain.commitment.${line.kind}`),
              within: withinWords(line.within),
              source: line.source,
            }),
          })),
        })),
      ]}
    />
  );
}

/** What a line says of time. */
export const budgetFormOf = ({ clock, within, unit, rollOver }: PromiseTerms): BudgetForm =>
  clock === 'civil'
    ? { clock, within, unit: unit ?? 'calendar', rollOver: rollOver ?? 'none' }
    : { clock, within };
