import { TextInput } from '@mantine/core';
import { parseThresholds } from '@parvis/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  warnAt: number[] | undefined;
  onChange: (warnAt: number[]) => void;
}

/** « 50, 75, 100 »: as typed; what can't be read is said here, and refused by the server if saved all the same. */
export function ThresholdsField({ warnAt = [], onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(warnAt.join(', '));
  return (
    <TextInput
      label={t('warnings.thresholds.label')}
      description={t('warnings.thresholds.hint')}
      inputMode="numeric"
      value={text}
      error={!isGood(read(text)) && t('warnings.thresholds.bad')}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
    />
  );
}

/** Words are no number: kept as -1, which nobody takes for a percent. */
const read = (text: string): number[] =>
  text
    .split(/[\s,;%]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : -1));

function isGood(percents: number[]): boolean {
  try {
    parseThresholds(percents);
    return true;
  } catch {
    return false;
  }
}
