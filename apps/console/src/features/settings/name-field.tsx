import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a setting is called: the first field of its form. */
export function NameField({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      data-autofocus
      required
      label={t('settings.fields.name')}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
