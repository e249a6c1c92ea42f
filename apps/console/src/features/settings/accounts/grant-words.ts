import { SECTOR_NAMES } from '@parvis/contract';
import type { Grant } from '@parvis/domain';
import { i18n } from '../../../i18n/index.js';

interface Named {
  id: string;
  name: string;
}

/** « agent de service, Voirie » */
export function grantWords(
  { role, serviceId, siteId, sector }: Grant,
  services: readonly Named[],
  sites: readonly Named[],
): string {
  const said = i18n.t(`accounts.roles.${role}`);
  if (role === 'admin') return said;
  const service = services.find(({ id }) => id === serviceId)?.name;
  const site = sites.find(({ id }) => id === siteId)?.name;
  const place = [service, site].filter(Boolean).join(', ');
  const grant = place
    ? i18n.t('accounts.grantIn', { role: said, place })
    : i18n.t('accounts.everywhere', { role: said });
  return sector ? i18n.t('accounts.inSector', { grant, sector: SECTOR_NAMES[sector] }) : grant;
}
