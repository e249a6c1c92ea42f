import type { LegalNature, Sector } from '@parvis/domain';
import type { PolicySlug } from '../../organisation/index.js';

/** A motif of the second level. */
export interface DemoTopic {
  slug: string;
  name: string;
  nature: LegalNature;
  /** offered to residents, not only to agents */
  public: boolean;
  /** where it isn't its service's */
  sector?: Sector;
  /** where it isn't the channel's */
  policy?: PolicySlug;
}

export interface DemoTheme {
  slug: string;
  name: string;
  service: string;
  nature: LegalNature;
  topics: DemoTopic[];
}

const report = (slug: string, name: string, more: Partial<DemoTopic> = {}): DemoTopic => ({
  slug,
  name,
  nature: 'report',
  public: true,
  ...more,
});
const request = (slug: string, name: string, more: Partial<DemoTopic> = {}): DemoTopic => ({
  slug,
  name,
  nature: 'request',
  public: false,
  ...more,
});

export const THEMES: DemoTheme[] = [
  {
    slug: 'voirie',
    name: 'Voirie et circulation',
    service: 'voirie',
    nature: 'report',
    topics: [
      report('nid-de-poule', 'Nid-de-poule, chaussée abîmée'),
      report('trottoir', 'Trottoir, marquage, passage piéton'),
      report('panneau', 'Panneau, plaque de rue, feu'),
      report('danger', 'Danger immédiat sur la voie', { policy: 'allo' }),
      request('vitesse', 'Vitesse, aménagement de sécurité', { public: true }),
      request('chantier', 'Chantier, déménagement, occupation de la voie'),
      request('arret-de-bus', 'Arrêt de bus, accessibilité', { sector: 'transport' }),
    ],
  },
  {
    slug: 'eclairage',
    name: 'Éclairage public',
    service: 'voirie',
    nature: 'report',
    topics: [
      report('lampadaire', 'Lampadaire éteint, clignotant ou abîmé'),
      report('rue-eteinte', 'Rue ou quartier éteint'),
    ],
  },
  {
    slug: 'proprete',
    name: 'Propreté et déchets',
    service: 'cadre-de-vie',
    nature: 'report',
    topics: [
      report('depot-sauvage', 'Dépôt sauvage'),
      report('corbeille', 'Corbeille pleine, balayage'),
      report('tag', 'Tag, affichage'),
      report('bac', 'Bac non collecté, encombrants'),
      report('nuisibles', 'Rats, guêpes, moustiques', { sector: 'health' }),
    ],
  },
  {
    slug: 'espaces-verts',
    name: 'Espaces verts',
    service: 'cadre-de-vie',
    nature: 'report',
    topics: [
      report('elagage', 'Élagage, arbre'),
      report('aire-de-jeux', 'Aire de jeux, banc, mobilier'),
      report('massif', 'Tonte, massif, fontaine'),
    ],
  },
  {
    slug: 'tranquillite',
    name: 'Tranquillité publique',
    service: 'police',
    nature: 'report',
    topics: [
      report('bruit', 'Bruit, voisinage'),
      report('stationnement', 'Stationnement gênant'),
      report('epave', 'Voiture-ventouse, épave'),
      report('animal', 'Animal errant ou dangereux'),
      request('otv', 'Opération tranquillité vacances', { public: true }),
    ],
  },
  {
    slug: 'etat-civil',
    name: 'État civil et citoyenneté',
    service: 'etat-civil',
    nature: 'request',
    topics: [
      request('acte', 'Acte de naissance, de mariage, de décès'),
      request('cni', 'Carte d’identité, passeport'),
      request('mariage', 'Mariage, PACS'),
      request('elections', 'Listes électorales, recensement citoyen'),
      request('cimetiere', 'Cimetière, concession'),
    ],
  },
  {
    slug: 'education',
    name: 'École et petite enfance',
    service: 'education',
    nature: 'request',
    topics: [
      request('inscription-scolaire', 'Inscription scolaire, dérogation'),
      request('cantine', 'Cantine et périscolaire'),
      request('creche', 'Place en crèche'),
    ],
  },
  {
    slug: 'solidarite',
    name: 'Solidarité',
    service: 'ccas',
    nature: 'request',
    topics: [
      request('aide', 'Aide financière, urgence sociale'),
      request('seniors', 'Personnes âgées, portage de repas'),
      request('logement', 'Logement social'),
    ],
  },
  {
    slug: 'urbanisme',
    name: 'Urbanisme',
    service: 'urbanisme',
    nature: 'request',
    topics: [
      request('autorisation', 'Permis, déclaration préalable'),
      { ...request('renseignement-urbanisme', 'Renseignement d’urbanisme'), nature: 'information' },
      report('logement-indigne', 'Logement indigne, péril', { sector: 'health' }),
    ],
  },
  {
    slug: 'vie-locale',
    name: 'Sports, culture, associations',
    service: 'vie-locale',
    nature: 'request',
    topics: [
      request('salle', 'Réservation de salle'),
      request('association', 'Vie associative, subvention'),
      report('equipement', 'Gymnase, stade, médiathèque'),
    ],
  },
  {
    slug: 'mairie',
    name: 'La mairie et vous',
    service: 'accueil',
    nature: 'information',
    topics: [
      { ...request('information', 'Horaires, renseignement'), nature: 'information' },
      { ...request('remerciement', 'Remerciement, suggestion'), nature: 'opinion', public: true },
      { ...request('reclamation', 'Réclamation sur un service'), nature: 'complaint', public: true },
      request('objet-trouve', 'Objet trouvé'),
      request('document', 'Communication d’un document administratif', { policy: 'documents' }),
      request('donnees-personnelles', 'Accès à mes données personnelles', { policy: 'donnees-personnelles' }),
    ],
  },
  {
    slug: 'elus',
    name: 'Maire et élus',
    service: 'cabinet',
    nature: 'request',
    topics: [request('rendez-vous-maire', 'Rendez-vous avec le maire ou un élu')],
  },
];
