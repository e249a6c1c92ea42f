import { WEEKDAYS, type CalendarDefinition, type Weekday } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import settings from '../settings.module.css';
import css from './calendars.module.css';
import { WindowsField } from './windows-field.js';

interface Props {
  definition: CalendarDefinition;
  errorAt: (path: string) => string | null;
  onChange: (patch: Partial<CalendarDefinition>) => void;
}

/** The usual week: when the doors are open, and which days count as worked. */
export function WeekField({ definition, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const worked = definition.workingDays ?? WEEKDAYS.slice(0, 5);
  const toggle = (day: Weekday) =>
    onChange({ workingDays: WEEKDAYS.filter((one) => (one === day) !== worked.includes(one)) });
  return (
    <fieldset className={css.week}>
      <legend>{t('settings.calendar.week')}</legend>
      <p className={settings.note}>{t('settings.calendar.weekHint')}</p>
      {WEEKDAYS.map((day) => (
        <div key={day} className={css.day}>
          <WindowsField
            label={t(`settings.calendar.days.${day}`)}
            windows={definition.opening[day] ?? []}
            error={errorAt(`opening.${day}`)}
            onChange={(windows) => onChange({ opening: { ...definition.opening, [day]: windows } })}
          />
          <label className={css.worked}>
            <input type="checkbox" checked={worked.includes(day)} onChange={() => toggle(day)} />
            {t('settings.calendar.worked')}
            <span className={css.hidden}> ({t(`settings.calendar.days.${day}`)})</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
