import { SECTOR_NAMES } from '@parvis/contract';
import type { Grant } from '@parvis/domain';
import { i18n } from '../../../i18n/index.js';

interface Named {
  id: string;
  name: string;
}

/** « agent de service, Voirie »: one sentence for what one may do in one place, whatever the sectors. */
export function rightsWords(
  grants: readonly Grant[],
  services: readonly Named[],
  sites: readonly Named[],
): string[] {
  const places = new Map<string, Grant[]>();
  for (const grant of grants) {
    const place = [grant.role, grant.serviceId, grant.siteId].join(' ');
    places.set(place, [...(places.get(place) ?? []), grant]);
  }
  return [...places.values()].map((alike) => {
    const place = placeWords(alike[0]!, services, sites);
    const sectors = alike.flatMap(({ sector }) => (sector ? [sector] : []));
    // one of them without a sector is in all of them
    if (sectors.length < alike.length || alike[0]!.role === 'admin') return place;
    const named = sectors.map((sector) => i18n.t('accounts.sectorNamed', { sector: SECTOR_NAMES[sector] }));
    return i18n.t('accounts.inSectors', {
      grant: place,
      count: sectors.length,
      sectors: new Intl.ListFormat('fr').format(named),
    });
  });
}

function placeWords(
  { role, serviceId, siteId }: Grant,
  services: readonly Named[],
  sites: readonly Named[],
): string {
  const said = i18n.t(`accounts.roles.${role}`);
  if (role === 'admin') return said;
  const service = services.find(({ id }) => id === serviceId)?.name;
  const site = sites.find(({ id }) => id === siteId)?.name;
  const place = [service, site].filter(Boolean).join(', ');
  return place
    ? i18n.t('accounts.grantIn', { role: said, place })
    : i18n.t('accounts.everywhere', { role: said });
}
