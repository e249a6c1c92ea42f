import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calendarsQuery } from '../../queries/settings.queries.js';

interface Props {
  value: string | null;
  /** whose hours are followed when it has none of its own */
  otherwise: string;
  hint: string;
  onChange: (calendarId: string | null) => void;
}

/** The calendar a site or a service keeps, if it has its own. */
export function HoursField({ value, otherwise, hint, onChange }: Props) {
  const { t } = useTranslation();
  const { data: calendars = [] } = useQuery(calendarsQuery);
  return (
    <NativeSelect
      label={t('settings.hours.label')}
      description={hint}
      data={[
        { value: '', label: otherwise },
        ...calendars.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
