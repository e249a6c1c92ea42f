import { Button, CloseButton, TextInput } from '@mantine/core';
import type { CalendarDefinition } from '@parvis/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import settings from '../settings.module.css';
import css from './calendars.module.css';
import { dayName } from './day-words.js';
import { WindowsField } from './windows-field.js';

interface Props {
  definition: CalendarDefinition;
  errorAt: (path: string) => string | null;
  onChange: (patch: Partial<CalendarDefinition>) => void;
}

/** Days that are not as usual: closed by decision, or open at hours of their own. */
export function DatesField({ definition, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const [date, setDate] = useState('');
  const closures = definition.closures ?? [];
  const openings = definition.exceptionalOpenings ?? {};
  const close = () => onChange({ closures: [...new Set([...closures, date])].sort() });
  const open = () => onChange({ exceptionalOpenings: { ...openings, [date]: openings[date] ?? [] } });
  const without = (gone: string) =>
    Object.fromEntries(Object.entries(openings).filter(([one]) => one !== gone));
  return (
    <fieldset className={css.week}>
      <legend>{t('settings.calendar.dates')}</legend>
      <div className={css.adding}>
        <TextInput
          type="date"
          label={t('settings.calendar.date')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Button variant="default" disabled={!date} onClick={close}>
          {t('settings.calendar.closeDay')}
        </Button>
        <Button variant="default" disabled={!date} onClick={open}>
          {t('settings.calendar.openDay')}
        </Button>
      </div>
      {closures.length > 0 && (
        <ul className={css.dates} aria-label={t('settings.calendar.closures')}>
          {closures.map((one) => (
            <li key={one} className={settings.badge}>
              {t('settings.calendar.closedOn', { day: dayName(one) })}
              <CloseButton
                size="sm"
                aria-label={t('settings.calendar.removeClosure', { day: dayName(one) })}
                onClick={() => onChange({ closures: closures.filter((other) => other !== one) })}
              />
            </li>
          ))}
        </ul>
      )}
      {Object.keys(openings)
        .sort()
        .map((one) => (
          <div key={one} className={css.day}>
            <WindowsField
              label={t('settings.calendar.hoursOn', { day: dayName(one) })}
              windows={openings[one]!}
              error={errorAt(`exceptionalOpenings.${one}`)}
              onChange={(windows) => onChange({ exceptionalOpenings: { ...openings, [one]: windows } })}
            />
            <CloseButton
              aria-label={t('settings.calendar.removeHours', { day: dayName(one) })}
              onClick={() => onChange({ exceptionalOpenings: without(one) })}
            />
          </div>
        ))}
    </fieldset>
  );
}
