import { Checkbox } from '@mantine/core';
import type { ServiceSettings } from '@parvis/contract';
import { canRead } from '@parvis/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '../../../queries/settings.queries.js';
import css from './direction-field.module.css';

interface Props {
  service: ServiceSettings | null;
  value: string[];
  onChange: (directionIds: string[]) => void;
}

/** Who is told last when an answer stays late. */
export function DirectionField({ service, value, onChange }: Props) {
  const { t } = useTranslation();
  const { data: accounts = [] } = useQuery({ ...accountsQuery, enabled: service !== null });
  const place = service && { sector: service.sector, serviceId: service.id, siteId: service.siteId };
  const people = accounts.flatMap(({ id, firstName, lastName, active, grants }) => {
    const name = `${firstName} ${lastName}`;
    const fits = place !== null && active && canRead({ accountId: id, name, grants }, place);
    return fits || value.includes(id) ? [{ id, name }] : [];
  });
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  return (
    <fieldset className={css.group}>
      <legend>{t('warnings.chain.title')}</legend>
      <p className={css.hint}>{t('warnings.chain.hint')}</p>
      {people.length === 0 ? (
        <p className={css.hint}>{t('warnings.chain.nobody')}</p>
      ) : (
        <Checkbox.Group
          label={t('warnings.chain.direction')}
          description={t('warnings.chain.directionHint')}
          value={value}
        >
          <div className={css.people}>
            {people.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} onChange={() => toggle(id)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </fieldset>
  );
}
