import { Button, NativeSelect } from '@mantine/core';
import type { ServiceSettings, SiteSettings } from '@parvis/contract';
import { ROLES, type Grant, type Role, type Sector } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
import { SECTOR_CHOICES } from '../choices.js';
import css from './accounts.module.css';
import { rightsWords } from './grant-words.js';

interface Props {
  grants: Grant[];
  services: ServiceSettings[];
  sites: SiteSettings[];
  onChange: (grants: Grant[]) => void;
}

export const A_GRANT: Grant = { role: 'service', sector: null, serviceId: null, siteId: null };

/** Each right: a role, where, and if need be in one sector alone; said as a sentence above its fields. */
export function GrantsField({ grants, services, sites, onChange }: Props) {
  const { t } = useTranslation();
  const put = (at: number, patch: Partial<Grant>) =>
    onChange(grants.map((grant, index) => (index === at ? { ...grant, ...patch } : grant)));
  return (
    <fieldset className={css.grants}>
      <legend>{t('accounts.grants')}</legend>
      {grants.map((grant, index) => {
        const words = rightsWords([grant], services, sites)[0]!;
        return (
          <div
            key={index}
            className={css.grant}
            role="group"
            aria-label={t('accounts.grantNth', { n: index + 1 })}
          >
            <div className={css.grantHead}>
              <strong>{words}</strong>
              {grants.length > 1 && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('accounts.removeGrant', { grant: words })}
                  onClick={() => onChange(grants.filter((_, at) => at !== index))}
                >
                  <Icon name="close" size={14} />
                </Button>
              )}
            </div>
            <NativeSelect
              label={t('accounts.role')}
              description={t(`accounts.may.${grant.role}`)}
              data={ROLES.map((role) => ({ value: role, label: t(`domain.role.${role}`) }))}
              value={grant.role}
              onChange={(event) => {
                const role = event.currentTarget.value as Role;
                put(index, role === 'admin' ? { ...A_GRANT, role } : { role });
              }}
            />
            {grant.role !== 'admin' && (
              <div className={css.pair}>
                <PlaceField
                  grant={grant}
                  services={services}
                  sites={sites}
                  onChange={(patch) => put(index, patch)}
                />
                <NativeSelect
                  label={t('accounts.sector')}
                  data={[{ value: '', label: t('accounts.allSectors') }, ...SECTOR_CHOICES]}
                  value={grant.sector ?? ''}
                  onChange={(event) =>
                    put(index, { sector: (event.currentTarget.value || null) as Sector | null })
                  }
                />
              </div>
            )}
          </div>
        );
      })}
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...grants, A_GRANT])}
      >
        {t('accounts.addGrant')}
      </Button>
    </fieldset>
  );
}

interface PlaceProps {
  grant: Grant;
  services: ServiceSettings[];
  sites: SiteSettings[];
  onChange: (patch: Pick<Grant, 'serviceId' | 'siteId'>) => void;
}

/** One list of both: nobody thinks of a right as on a service and a site at once. */
function PlaceField({ grant: { serviceId, siteId }, services, sites, onChange }: PlaceProps) {
  const { t } = useTranslation();
  const choices = (kind: string, rows: { id: string; name: string; active: boolean }[]) =>
    rows
      .filter(({ id, active }) => active || id === serviceId || id === siteId)
      .map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));
  return (
    <NativeSelect
      label={t('accounts.where')}
      data={[
        { value: '', label: t('accounts.allPlaces') },
        { group: t('accounts.services'), items: choices('service', services) },
        { group: t('accounts.sites'), items: choices('site', sites) },
      ]}
      value={serviceId ? `service:${serviceId}` : siteId ? `site:${siteId}` : ''}
      onChange={(event) => {
        const [kind, id = null] = event.currentTarget.value.split(':');
        onChange({ serviceId: kind === 'service' ? id : null, siteId: kind === 'site' ? id : null });
      }}
    />
  );
}
