import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ResidentMatch } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { phone } from '../../lib/format.js';
import { residentsQuery } from '../../queries/entry.queries.js';
import css from './entry.module.css';

interface Props {
  typed: string;
  onType: (typed: string) => void;
  chosen: ResidentMatch | null;
  onChoose: (resident: ResidentMatch | null) => void;
}

/** Someone known, found while typing; someone new, when nobody is chosen. Nothing is ever forced. */
export function PersonField({ typed, onType, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(typed, 150);
  const { data } = useQuery(residentsQuery(asked));
  const box = useCombobox();
  const matches = typed.trim().length > 1 && !chosen ? (data?.items ?? []) : [];
  return (
    <Combobox
      store={box}
      onOptionSubmit={(id) => {
        onChoose(matches.find((one) => one.id === id) ?? null);
        box.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          label={t('entry.person')}
          description={t('entry.personHint')}
          placeholder={t('entry.personPlaceholder')}
          data-autofocus
          data-testid="entry-person"
          autoComplete="off"
          value={chosen ? chosen.name : typed}
          onChange={(event) => {
            if (chosen) onChoose(null);
            onType(event.currentTarget.value);
            box.openDropdown();
            box.resetSelectedOption();
          }}
          onFocus={() => matches.length > 0 && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={matches.length === 0}>
        <Combobox.Options mah={240} className={css.options} aria-label={t('entry.known')}>
          {matches.map((one) => (
            <Combobox.Option key={one.id} value={one.id}>
              <span className={css.choice}>
                <span>{one.name}</span>
                <span className={css.aside}>
                  {[...one.phones.map(phone), ...one.emails, one.address].filter(Boolean).join(' · ')}
                </span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
