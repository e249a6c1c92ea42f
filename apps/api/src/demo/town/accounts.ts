import type { Role, Sector } from '@parvis/domain';

/** Shared by every account of the demo town; printed at start. */
export const DEMO_PASSWORD = 'parvis-demo-2026';

export const DEMO_DOMAIN = 'demo.parvis.test';

export interface DemoAccount {
  /** local part of the e-mail: the account's key in the demo's stories */
  key: string;
  firstName: string;
  lastName: string;
  title: string;
  /** a role on some sectors, on some services, or on the whole town when neither is named */
  role: Role;
  sectors?: Sector[];
  services?: string[];
}

/** What the counters see: social files, those of elected members and health stay closed to them (RU-030). */
export const COUNTER_SECTORS: Sector[] = [
  'user-relations',
  'civil-status',
  'school-leisure',
  'economy-planning',
  'policing-roads',
  'transport',
];

const account = (
  key: string,
  name: [firstName: string, lastName: string],
  title: string,
  role: Role,
  scope: Pick<DemoAccount, 'sectors' | 'services'> = {},
): DemoAccount => ({ key, firstName: name[0], lastName: name[1], title, role, ...scope });

/** One per role: who the demo invites to sign in as (architecture §6). */
export const ROLE_ACCOUNTS: DemoAccount[] = [
  account('accueil', ['Nadia', 'Perrin'], 'chargée d’accueil', 'front-desk', { sectors: COUNTER_SECTORS }),
  account('telephone', ['Thomas', 'Vidal'], 'conseiller téléphonique', 'phone', { sectors: COUNTER_SECTORS }),
  account('service', ['Karim', 'Lefort'], 'technicien de voirie', 'service', { services: ['voirie'] }),
  account('superviseur', ['Hélène', 'Marchand'], 'responsable de la relation citoyenne', 'supervisor'),
  account('qualite', ['Claire', 'Aubry'], 'coordinatrice qualité', 'quality'),
  account('dpo', ['Julien', 'Faure'], 'délégué à la protection des données', 'dpo'),
  account('admin', ['Sophie', 'Renaud'], 'administratrice de Parvis', 'admin'),
];

const of = (...services: string[]) => ({ services });

/** The people who answer. */
export const AGENT_ACCOUNTS: DemoAccount[] = [
  account('elodie.fabre', ['Élodie', 'Fabre'], 'chargée de relation citoyenne', 'service', of('accueil')),
  account(
    'patrick.thevenet',
    ['Patrick', 'Thévenet'],
    'responsable de l’éclairage public',
    'service',
    of('voirie'),
  ),
  account('lucas.ferrand', ['Lucas', 'Ferrand'], 'chef d’équipe propreté', 'service', of('cadre-de-vie')),
  account(
    'aurelie.besson',
    ['Aurélie', 'Besson'],
    'responsable des espaces verts',
    'referent',
    of('cadre-de-vie'),
  ),
  account('isabelle.garnier', ['Isabelle', 'Garnier'], 'officière d’état civil', 'service', of('etat-civil')),
  account('mehdi.carpentier', ['Mehdi', 'Carpentier'], 'agent d’état civil', 'service', of('etat-civil')),
  account(
    'fatou.delmas',
    ['Fatou', 'Delmas'],
    'responsable des affaires scolaires',
    'referent',
    of('education'),
  ),
  account('martine.rochas', ['Martine', 'Rochas'], 'travailleuse sociale', 'service', of('ccas')),
  account(
    'olivier.chabert',
    ['Olivier', 'Chabert'],
    'instructeur du droit des sols',
    'service',
    of('urbanisme'),
  ),
  account('sandrine.morel', ['Sandrine', 'Morel'], 'cheffe de la police municipale', 'service', of('police')),
  account('bruno.castel', ['Bruno', 'Castel'], 'chargé de la vie associative', 'service', of('vie-locale')),
  account('camille.roussel', ['Camille', 'Roussel'], 'cheffe de cabinet', 'service', of('cabinet')),
];

export const demoEmail = ({ key }: Pick<DemoAccount, 'key'>): string => `${key}@${DEMO_DOMAIN}`;

/** Who sorts the mail of the town's first address. */
export const SORTERS = ['elodie.fabre', 'elodie.fabre', 'accueil', 'superviseur'];

/** keys of the accounts that answer for a service */
export const agentsOf = (service: string): string[] =>
  [...AGENT_ACCOUNTS, ...ROLE_ACCOUNTS]
    .filter(({ services }) => services?.includes(service))
    .map(({ key }) => key);
