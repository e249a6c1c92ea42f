import type { NewOutsideBodyBody } from '@parvis/contract';

/** Whose affair the rest is, around the invented town: no name and no address is anybody's. */
export const OUTSIDE_BODIES: readonly NewOutsideBodyBody[] = [
  {
    slug: 'departement-voirie',
    name: 'Département de la Haute-Combe, direction des routes',
    email: 'routes@departement-haute-combe.test',
    phone: '04 99 00 20 00',
    url: 'https://routes.departement-haute-combe.test',
    competence: 'l’entretien et la sécurité des routes départementales',
  },
  {
    slug: 'agglomeration-dechets-eau',
    name: 'Agglomération des Trois Vallées, déchets et eau',
    email: 'usagers@agglo-trois-vallees.test',
    phone: '04 99 00 30 30',
    url: 'https://agglo-trois-vallees.test',
    competence: 'la collecte des déchets, l’eau potable et l’assainissement',
  },
  {
    slug: 'distributeur-electricite',
    name: 'Réseau électrique des Combes',
    email: 'raccordement@reseau-combes.test',
    phone: '04 99 00 40 10',
    url: null,
    competence: 'le réseau de distribution d’électricité, ses poteaux et ses coffrets',
  },
  {
    slug: 'bailleur-social',
    name: 'Habitat des Combes',
    email: 'locataires@habitat-combes.test',
    phone: '04 99 00 50 25',
    url: null,
    competence: 'l’entretien des résidences qu’il loue et de leurs abords',
  },
  {
    slug: 'etat-routes-nationales',
    name: 'Routes nationales du Sud-Est',
    email: 'signalement@routes-nationales.test',
    phone: null,
    url: null,
    competence: 'les routes nationales et la rocade',
  },
];
