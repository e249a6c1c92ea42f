import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addressesQuery } from '../../queries/places.queries.js';
import css from './entry.module.css';
import type { Entry } from './use-entry.js';

interface Props {
  address: string;
  place: Entry['place'];
  onChange: (place: Pick<Entry, 'address' | 'place'>) => void;
}

/** An address of the Base Adresse carries its place on the map; any other words are kept as they are written. */
export function PlaceField({ address, place, onChange }: Props) {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(address, 150);
  const { data } = useQuery(addressesQuery(asked));
  const box = useCombobox();
  const found = address.trim().length > 2 && !place ? (data?.items ?? []) : [];
  return (
    <Combobox
      store={box}
      onOptionSubmit={(index) => {
        const chosen = found[Number(index)];
        if (chosen) onChange({ address: chosen.label, place: { lat: chosen.lat, lon: chosen.lon } });
        box.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          label={t('entry.address')}
          description={place ? t('entry.addressPlaced') : t('entry.addressHint')}
          data-testid="entry-address"
          autoComplete="off"
          value={address}
          onChange={(event) => {
            onChange({ address: event.currentTarget.value, place: null });
            box.openDropdown();
            box.resetSelectedOption();
          }}
          onFocus={() => found.length > 0 && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options mah={240} className={css.options} aria-label={t('entry.addresses')}>
          {found.map((one, index) => (
            <Combobox.Option key={`${one.label} ${one.lat} ${one.lon}`} value={String(index)}>
              <span className={css.choice}>
                <span>{one.label}</span>
                <span className={css.aside}>{[one.postcode, one.city].filter(Boolean).join(' ')}</span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
