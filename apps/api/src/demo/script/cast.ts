import { numbersOf, type HouseNumber } from '../town/ground/numbers.js';
import { Deck } from './deck.js';
import { serviceOf } from './promised.js';
import type { Random } from './random.js';
import { Residents, type Resident } from './residents.js';
import type { Scenario } from './scenario.js';
import { SCENARIOS } from './scenarios/index.js';
import { UNFINISHED, type Ending, type Slot } from './slots.js';

/** A slot with what is said in it and by whom; nobody when the report is anonymous. */
export interface Cast extends Slot {
  scenario: Scenario;
  /** how many files have told it before: picks other words */
  telling: number;
  resident: Resident | null;
  /** where it must be; anywhere in town otherwise */
  house?: HouseNumber;
}

/** What a telling needs of it. */
export type Told = Pick<Cast, 'channel' | 'scenario' | 'telling' | 'resident' | 'house'> & {
  /** long ago: its mails are kept as words alone, whatever they came in */
  past?: { storm: string | null };
};

export const ABUSIVE: Scenario = {
  topic: 'reclamation',
  subjects: ['Incapables'],
  told: [''],
  blunt: [
    'Vous êtes tous des incapables et je vous écrirai dix fois par jour jusqu’à ce que vous démissionniez.',
  ],
  answers: [''],
  outcome: '',
};

/** People who come back: several open files each, in services that don't see each other's. */
const REGULARS = [
  {
    name: ['Mme', 'Jeanne', 'Mercadier'],
    services: ['voirie', 'education', 'ccas'],
  },
  {
    name: ['M.', 'Farid', 'Benslimane'],
    services: ['police', 'etat-civil', 'urbanisme'],
  },
] as const;
const ANONYMOUS = 2;

export function cast(slots: readonly Slot[], random: Random): Cast[] {
  const deck = new Deck(random.fork(), SCENARIOS);
  const residents = new Residents(random.fork());
  // the choosiest first, so that they find their card
  const order = [...slots].sort((a, b) => choosiness(b) - choosiness(a));
  const all: Cast[] = order.map((slot) => {
    const told =
      slot.ending === 'abusive'
        ? { scenario: ABUSIVE, telling: 0 }
        : deck.draw((scenario) => fits(scenario, slot));
    return { ...slot, ...told, resident: residents.invent() };
  });
  const open = random.shuffle(all.filter(({ ending }) => (UNFINISHED as readonly Ending[]).includes(ending)));
  leaveUnsigned(open);
  bringBackRegulars(open, residents);
  gatherNeighbours(open);
  return all;
}

/** Nobody can be answered there, so no answer may have been given. */
function leaveUnsigned(open: Cast[]): void {
  const unanswered: readonly Ending[] = ['overdue', 'running'];
  const reports = open.filter(({ channel, ending }) => channel === 'report' && unanswered.includes(ending));
  for (const file of reports.slice(0, ANONYMOUS)) file.resident = null;
}

function bringBackRegulars(open: Cast[], residents: Residents): void {
  const signed = open
    .filter(({ resident }) => resident !== null)
    .sort((a, b) => Number(hasItsService(b)) - Number(hasItsService(a)));
  for (const { name, services } of REGULARS) {
    const [civility, firstName, lastName] = name;
    const regular = residents.named(civility, firstName, lastName);
    for (const service of services) {
      const file = signed.find(({ scenario }) => serviceOf(scenario.topic) === service);
      if (file) file.resident = regular;
    }
  }
}

const NEIGHBOURS = { street: 'rue des Tanneurs', from: 10, count: 4 };

/** One thing several people tell of, a few doors from each other: what an agent puts together first. */
function gatherNeighbours(open: Cast[]): void {
  // a mail says where in words alone
  const placed = open.filter(({ scenario, channel }) => scenario.located && channel !== 'email');
  const alike = placed.map(({ scenario }) => placed.filter((file) => file.scenario.topic === scenario.topic));
  const most = alike.reduce((largest, group) => (group.length > largest.length ? group : largest), []);
  const doors = numbersOf(NEIGHBOURS.street).slice(NEIGHBOURS.from);
  most.slice(0, NEIGHBOURS.count).forEach((file, index) => (file.house = doors[index]!));
}

/** A mail waits in its mailbox's service until somebody has sorted it. */
const hasItsService = ({ channel, ending }: Slot): boolean =>
  channel !== 'email' || !(['overdue', 'running', 'fresh'] as Ending[]).includes(ending);

const choosiness = ({ ending, channel }: Slot): number =>
  (DEMANDS[ending] ? 2 : 0) + (channel === 'phone' || channel === 'desk' || channel === 'report' ? 1 : 0);

const DEMANDS: Partial<Record<Ending, (scenario: Scenario) => boolean>> = {
  talked: ({ question }) => question !== undefined,
  waiting: ({ question }) => question !== undefined,
  resumed: ({ question }) => question !== undefined,
  'third-party': ({ thirdParty }) => thirdParty !== undefined,
  reopened: ({ again }) => again !== undefined,
  duplicate: ({ located }) => located === true,
  thanked: ({ topic }) => topic === 'remerciement',
  forwarded: ({ topic }) => topic === 'bac' || topic === 'arret-de-bus',
};
/** Endings where thanks or a danger would look careless. */
const CALM: readonly Ending[] = ['answered', 'resolved', 'fresh'];

function fits(scenario: Scenario, { ending, channel }: Slot): boolean {
  const demand = DEMANDS[ending];
  if (demand && !demand(scenario)) return false;
  if (ending !== 'thanked' && !CALM.includes(ending) && /remerciement|danger/.test(scenario.topic))
    return false;
  if (channel === 'report') return scenario.located === true;
  return (channel !== 'phone' && channel !== 'desk') || scenario.noted !== undefined;
}
