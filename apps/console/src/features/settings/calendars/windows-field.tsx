import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './calendars.module.css';
import { readWindows, writeWindows } from './windows-text.js';

interface Props {
  label: string;
  windows: [string, string][];
  error: string | null;
  onChange: (windows: [string, string][]) => void;
}

/** « 8:30-12:00, 13:30-17:30 »: faster to type than eight lists. What is typed stays as typed. */
export function WindowsField({ label, windows, error, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(writeWindows(windows));
  return (
    <TextInput
      className={css.windows}
      label={label}
      placeholder={t('settings.calendar.closedDay')}
      error={error}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readWindows(event.currentTarget.value));
      }}
    />
  );
}
