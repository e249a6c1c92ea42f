import type { Sector } from '@parvis/domain';

export const TOWN_NAME = 'Saint-Aubin-sur-Lône';

/** No host, no person: the demo runs on whoever's machine tries it. */
export const TOWN_LEGAL = {
  publisher:
    'Ce site est édité par la commune de Saint-Aubin-sur-Lône, ville inventée pour la démonstration. Hôtel de ville, 1 place de l’Hôtel-de-Ville, téléphone 04 65 71 20 00.',
  director: 'la maire de Saint-Aubin-sur-Lône',
  host: 'Site de démonstration, servi par l’ordinateur où Parvis a été lancé.',
  dpo: 'dpo@demo.parvis.test',
};

/** Phone numbers of the demo are those Arcep keeps for works of fiction (décision 2018-0881): they ring nowhere. */
export const SITES = [
  {
    slug: 'hotel-de-ville',
    name: 'Hôtel de ville',
    address: '1, place de l’Hôtel-de-Ville',
    phone: '04 65 71 20 00',
  },
  {
    slug: 'centre-technique',
    name: 'Centre technique municipal',
    address: '48, route des Gravières',
    phone: '04 65 71 24 00',
  },
] as const;

export type SiteSlug = (typeof SITES)[number]['slug'];

export interface DemoService {
  slug: string;
  name: string;
  sector: Sector;
  site: SiteSlug;
  phone: string | null;
}

const service = (
  slug: string,
  name: string,
  sector: Sector,
  phone: string,
  site: SiteSlug = 'hotel-de-ville',
): DemoService => ({ slug, name, sector, site, phone });

export const SERVICES = [
  service('accueil', 'Accueil et relation citoyenne', 'user-relations', '04 65 71 20 00'),
  service('etat-civil', 'État civil et élections', 'civil-status', '04 65 71 20 10'),
  service('education', 'Éducation et petite enfance', 'school-leisure', '04 65 71 20 20'),
  service('ccas', 'CCAS', 'work-social', '04 65 71 20 30'),
  service('urbanisme', 'Urbanisme', 'economy-planning', '04 65 71 20 40'),
  service('police', 'Police municipale', 'policing-roads', '04 65 71 20 50'),
  service('vie-locale', 'Sports, culture et vie associative', 'school-leisure', '04 65 71 20 60'),
  service('cabinet', 'Cabinet du maire', 'elected', '04 65 71 20 70'),
  service('voirie', 'Voirie et éclairage public', 'policing-roads', '04 65 71 24 10', 'centre-technique'),
  service(
    'cadre-de-vie',
    'Propreté et espaces verts',
    'policing-roads',
    '04 65 71 24 20',
    'centre-technique',
  ),
];
