import type { ServiceSettings, SiteSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calendarsQuery } from '../../../queries/settings.queries.js';

/** « Horaires : Centre technique », its own or its site's; nothing where the policies' count. */
export function ServiceHours({
  service,
  site,
}: {
  service: ServiceSettings;
  site: SiteSettings | undefined;
}) {
  const { t } = useTranslation();
  const { data: calendars = [] } = useQuery(calendarsQuery);
  const named = (id: string | null | undefined) => calendars.find((calendar) => calendar.id === id)?.name;
  const [own, shared] = [named(service.calendarId), named(site?.calendarId)];
  if (own) return <span>{t('settings.hours.own', { name: own })}</span>;
  return shared ? <span>{t('settings.hours.shared', { name: shared })}</span> : null;
}
