import { Button, NativeSelect, TextInput } from '@mantine/core';
import { paths, type CalendarBody, type CalendarFileView, type CalendarSettings } from '@parvis/contract';
import { HOLIDAY_ZONES, type CalendarDefinition } from '@parvis/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarsQuery } from '../../../queries/settings.queries.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { OlderPromises } from '../replans/older-promises.js';
import settings from '../settings.module.css';
import { StaleSetting } from '../stale-setting.js';
import { useSave } from '../use-save.js';
import { ZONES } from '../zones.js';
import css from './calendars.module.css';
import { CalendarFile } from './calendar-file.js';
import { CalendarPreview } from './calendar-preview.js';
import { checkCalendar, faultAt } from './check-calendar.js';
import { DatesField } from './dates-field.js';
import { WeekField } from './week-field.js';
import { YearView } from './year-view.js';

interface Props {
  /** null: a new one */
  calendar: CalendarSettings | null;
  /** what a new one begins as */
  like: CalendarSettings;
  onAdded: (calendar: CalendarSettings) => void;
}

/** A calendar and the year it makes, which is drawn again at each change. */
export function CalendarEditor({ calendar, like, onAdded }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(calendar?.name ?? '');
  const [definition, setDefinition] = useState<CalendarDefinition>((calendar ?? like).definition);
  const client = useQueryClient();
  const save = useSave<CalendarBody, CalendarSettings>({
    path: calendar ? paths.calendar(calendar.id) : paths.calendars,
    version: calendar?.version ?? null,
    // at once, so that a second saving is based on the first
    onSaved: (saved) => {
      client.setQueryData(calendarsQuery.queryKey, (known) => withSaved(known ?? [], saved));
      if (!calendar) onAdded(saved);
    },
  });
  const { parsed, fault } = checkCalendar(definition);
  const change = (patch: Partial<CalendarDefinition>) => setDefinition({ ...definition, ...patch });
  const errorAt = (path: string) => faultAt(fault, path);
  const body: CalendarBody = { name, definition };
  return (
    <>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!fault) save.send(body);
        }}
      >
        <div className={settings.pair}>
          <TextInput
            required
            label={t('settings.fields.name')}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('settings.calendar.holidays')}
            data={[
              ...HOLIDAY_ZONES.map((value) => ({ value, label: t(`settings.calendar.zones.${value}`) })),
              { value: 'none', label: t('settings.calendar.zones.none') },
            ]}
            value={definition.holidays}
            onChange={(event) =>
              change({ holidays: event.currentTarget.value as CalendarDefinition['holidays'] })
            }
          />
          <NativeSelect
            label={t('settings.fields.timeZone')}
            data={[...new Set([...ZONES, definition.timeZone])]}
            value={definition.timeZone}
            onChange={(event) => change({ timeZone: event.currentTarget.value })}
          />
        </div>
        <WeekField definition={definition} errorAt={errorAt} onChange={change} />
        <DatesField definition={definition} errorAt={errorAt} onChange={change} />
        {calendar && (
          <CalendarFile calendar={calendar} onRead={(found) => change(withFound(definition, found))} />
        )}
        {fault && (
          <p role="alert" className={css.fault}>
            {fault.sentence}
          </p>
        )}
        {save.stale && <StaleSetting stale={save.stale} />}
        <ProblemNotice error={save.error} />
        <div className={settings.acts}>
          <Button type="submit" disabled={fault !== null || name.trim() === ''} loading={save.isPending}>
            {calendar ? t('settings.calendar.saveVersion') : t('settings.calendar.add')}
          </Button>
          {calendar && (
            <CalendarPreview calendarId={calendar.id} definition={definition} disabled={fault !== null} />
          )}
        </div>
      </form>
      {calendar && (
        <div>
          <p className={settings.note}>{t('settings.calendar.version', { version: calendar.version })}</p>
          <OlderPromises of={{ calendarId: calendar.id }} older={calendar.olderPromises} />
        </div>
      )}
      {parsed && <YearView calendar={parsed} name={name} />}
    </>
  );
}

/** beside what the form has; hours given for a day replace its closure and its other hours */
const withFound = (
  { closures = [], exceptionalOpenings = {} }: CalendarDefinition,
  found: CalendarFileView,
): Partial<CalendarDefinition> => ({
  closures: [...new Set([...closures, ...found.closures])].sort(),
  exceptionalOpenings: { ...exceptionalOpenings, ...found.exceptionalOpenings },
});

const withSaved = (known: CalendarSettings[], saved: CalendarSettings): CalendarSettings[] =>
  known.some(({ id }) => id === saved.id)
    ? known.map((one) => (one.id === saved.id ? saved : one))
    : [...known, saved];
