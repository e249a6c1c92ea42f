import { Button } from '@mantine/core';
import type { SiteSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarsQuery, sitesQuery } from '../../../queries/settings.queries.js';
import { Icon } from '../../../ui/icon.js';
import { ChangeTrace } from '../change-trace.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import css from '../settings.module.css';
import { SiteDialog } from './site-dialog.js';

export function SitesPage() {
  const { t } = useTranslation();
  const query = useQuery(sitesQuery);
  const { data: calendars = [] } = useQuery(calendarsQuery);
  const hoursOf = ({ calendarId }: SiteSettings) => calendars.find(({ id }) => id === calendarId)?.name;
  const [edited, setEdited] = useState<SiteSettings | 'new' | null>(null);
  return (
    <SectionPage
      id="sites"
      acts={
        <Button leftSection={<Icon name="plus" />} onClick={() => setEdited('new')}>
          {t('settings.site.add')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(sites) => (
          <ul className={css.list} aria-label={t('settings.sections.sites.label')}>
            {sites.map((site) => (
              <li key={site.id} className={css.row}>
                <div className={css.words}>
                  <div className={css.name} data-off={!site.active}>
                    {site.name}
                    {!site.active && <span className={css.badge}>{t('settings.inactive')}</span>}
                  </div>
                  <div className={css.meta}>
                    <span>{site.address ?? t('settings.site.noAddress')}</span>
                    {site.phone && <span>{site.phone}</span>}
                    <span>{site.timeZone}</span>
                    {hoursOf(site) && <span>{t('settings.hours.own', { name: hoursOf(site) })}</span>}
                  </div>
                </div>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('settings.editOf', { name: site.name })}
                  onClick={() => setEdited(site)}
                >
                  {t('settings.edit')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <ChangeTrace object="site" />
      {edited && <SiteDialog site={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </SectionPage>
  );
}
