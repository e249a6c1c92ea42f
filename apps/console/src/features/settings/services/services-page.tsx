import { Button } from '@mantine/core';
import { paths, SECTOR_NAMES, type ServiceSettings } from '@parvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { refreshOrganisation, servicesQuery, sitesQuery } from '../../../queries/settings.queries.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { ChangeTrace } from '../change-trace.js';
import { inFrench } from '../in-french.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import css from '../settings.module.css';
import { DeactivateDialog } from './deactivate-dialog.js';
import { OlderPromises } from '../replans/older-promises.js';
import { ServiceDialog } from './service-dialog.js';
import { ServiceHours } from './service-hours.js';

/** Those at work first. */
const byUse = (a: ServiceSettings, b: ServiceSettings): number =>
  Number(b.active) - Number(a.active) || inFrench(a, b);

type Open = { act: 'edit' | 'deactivate'; service: ServiceSettings } | { act: 'add' } | null;

export function ServicesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery(servicesQuery);
  const { data: sites = [] } = useQuery(sitesQuery);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const siteOf = ({ siteId }: ServiceSettings) => sites.find(({ id }) => id === siteId);
  const takeUp = useMutation({
    mutationFn: ({ id, version }: ServiceSettings) => api.delete(paths.serviceDeactivation(id), { version }),
    onSettled: () => refreshOrganisation(client),
  });
  return (
    <SectionPage
      id="services"
      acts={
        <Button leftSection={<Icon name="plus" />} onClick={() => setOpen({ act: 'add' })}>
          {t('settings.service.add')}
        </Button>
      }
    >
      <ProblemNotice error={takeUp.error} />
      <Loaded query={query}>
        {(services) => (
          <ul className={css.list} aria-label={t('settings.sections.services.label')}>
            {services.toSorted(byUse).map((service) => (
              <li key={service.id} className={css.row}>
                <div className={css.words}>
                  <div className={css.name} data-off={!service.active}>
                    {service.name}
                    {!service.active && <span className={css.badge}>{t('settings.inactive')}</span>}
                  </div>
                  <div className={css.meta}>
                    <span>{SECTOR_NAMES[service.sector]}</span>
                    <span>{siteOf(service)?.name}</span>
                    <ServiceHours service={service} site={siteOf(service)} />
                    {service.phone && <span>{service.phone}</span>}
                    {service.handover && (
                      <span role="status">
                        {t(
                          service.handover.done ? 'settings.service.handedOver' : 'settings.service.handing',
                          {
                            count: service.handover.moved,
                            successor: services.find(({ id }) => id === service.successorId)?.name,
                          },
                        )}
                      </span>
                    )}
                  </div>
                  <OlderPromises of={{ serviceId: service.id }} older={service.otherHours} />
                </div>
                <div className={css.acts}>
                  {service.active ? (
                    <>
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={t('settings.editOf', { name: service.name })}
                        onClick={() => setOpen({ act: 'edit', service })}
                      >
                        {t('settings.edit')}
                      </Button>
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={t('settings.service.deactivateOf', { name: service.name })}
                        onClick={() => setOpen({ act: 'deactivate', service })}
                      >
                        {t('settings.service.deactivate')}
                      </Button>
                    </>
                  ) : (
                    <Button
                      size="xs"
                      variant="default"
                      loading={takeUp.isPending}
                      aria-label={t('settings.service.reactivateOf', { name: service.name })}
                      onClick={() => takeUp.mutate(service)}
                    >
                      {t('settings.service.reactivate')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <ChangeTrace object="service" />
      {open?.act === 'add' && <ServiceDialog service={null} sites={sites} onClose={close} />}
      {open?.act === 'edit' && <ServiceDialog service={open.service} sites={sites} onClose={close} />}
      {open?.act === 'deactivate' && (
        <DeactivateDialog service={open.service} services={query.data ?? []} onClose={close} />
      )}
    </SectionPage>
  );
}
