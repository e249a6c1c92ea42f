import { SORTERS } from '../../town/accounts.js';
import type { Told } from '../cast.js';
import { countersSee } from '../promised.js';
import type { Random } from '../random.js';
import type { Scenario } from '../scenario.js';
import type { Telling } from '../telling.js';
import type { TownTime } from '../town-time.js';

const DAY = 86_400_000;

interface Scene {
  story: Telling;
  cast: Told;
  time: TownTime;
  random: Random;
}

/** How a file of the past went; nearly all of them are over. */
const TOLD = {
  answered: ({ story }) => story.opened().qualified().taken().noted().replied().resolved().closed(),
  resolved: ({ story }) => story.opened().qualified().taken().noted().replied().resolved(),
  late: ({ story }) => story.opened().qualified().taken().noted(0.7).repliedLate().resolved().closed(),
  chased: ({ story, cast, random }) => {
    const { topic } = cast.scenario;
    story.opened().qualified().taken().noted(0.4);
    story.chased(random.pick(CHASES), countersSee(topic) ? 'telephone' : undefined);
    story.repliedLate().resolved().closed();
  },
  talked: ({ story, cast, random }) => {
    story.opened().qualified().taken().asked().heard(cast.scenario.question!.replied).noted(0.3).replied();
    if (random.chance(0.4)) story.heard(random.pick(THANKS)).repliedAgain(random.pick(WELCOME));
    story.resolved().closed();
  },
  awaited: ({ story, random }) => {
    story.opened().qualified().taken().noted().askedOthers();
    story.after(new Date(story.last.getTime() + random.between(2, 9) * DAY));
    story.explained('Réponse reçue, on peut conclure.').replied().resolved().closed();
  },
  returned: ({ story, cast, time, random }) => {
    story.opened().qualified().taken().noted(0.3).replied().resolved().closed();
    const day = time.dayOf(story.last) + random.between(2, 9);
    story.heard(cast.scenario.again!, time.atHome(day, random));
    story.repliedAgain(random.pick(SORRY)).resolved().closed();
  },
  thanked: ({ story, random }) => {
    const by = random.pick(SORTERS);
    story.opened().qualified().explained('Lu à l’équipe. N’appelle pas de réponse.', by);
    story.closed('not-a-request', by);
  },
  duplicate: ({ story }) =>
    story
      .opened()
      .qualified()
      .taken()
      .explained('Même signalement déjà suivi pour un voisin : doublon.')
      .closedByTelling('duplicate', KNOWN),
  withdrawn: ({ story, random }) =>
    story.opened().qualified().taken().heard(random.pick(NEVER_MIND)).closed('withdrawn'),
  forwarded: ({ story }) => story.opened().qualified().taken().noted(1).closedByTelling('forwarded'),
  forgotten: ({ story, random }) => {
    story.opened();
    if (random.chance(0.8)) story.qualified().taken().noted(0.8);
  },
} satisfies Record<string, (scene: Scene) => unknown>;

export type PastEnding = keyof typeof TOLD;

export const tellPast = (ending: PastEnding, scene: Scene): void => void TOLD[ending](scene);

/** What the ending asks of a situation. */
const DEMANDS: Partial<Record<PastEnding, (scenario: Scenario) => boolean>> = {
  talked: ({ question }) => question !== undefined,
  awaited: ({ thirdParty }) => thirdParty !== undefined,
  returned: ({ again }) => again !== undefined,
  duplicate: ({ located }) => located === true,
  thanked: ({ topic }) => topic === 'remerciement',
  forwarded: ({ topic }) => topic === 'bac' || topic === 'arret-de-bus',
};

export function suits(scenario: Scenario, ending: PastEnding): boolean {
  const demand = DEMANDS[ending];
  if (demand) return demand(scenario);
  return scenario.topic !== 'remerciement';
}

/** Channels an ending can be told by; the resident writes again by mail, so he must have been written to. */
export const BY_MAIL: readonly PastEnding[] = ['talked', 'returned', 'thanked', 'withdrawn', 'forwarded'];

/** [ending, share in an ordinary month, share of the bad one] */
const SHARES: readonly (readonly [PastEnding, number, number])[] = [
  ['answered', 610, 270],
  ['resolved', 25, 20],
  ['late', 62, 300],
  ['chased', 10, 150],
  ['talked', 105, 70],
  ['awaited', 40, 40],
  ['returned', 30, 45],
  ['thanked', 16, 5],
  ['duplicate', 40, 40],
  ['withdrawn', 22, 30],
  ['forwarded', 30, 25],
  ['forgotten', 2, 7],
];

/** a file nobody has looked at for longer would have been found */
const FORGOTTEN_DAYS = 120;

/** @param age in days, until now */
export const endingsUnder = (strain: number, age: number): [PastEnding, number][] =>
  SHARES.filter(([ending]) => ending !== 'forgotten' || age < FORGOTTEN_DAYS).map(
    ([ending, ordinary, bad]) => [ending, ordinary + (bad - ordinary) * strain],
  );

const CHASES = [
  '{qui} rappelle : toujours pas de réponse à sa demande, alors que le délai est passé. Reste courtois, mais attend une date.',
  '{qui} rappelle pour savoir où en est son dossier. Promis que le service le rappellera.',
  'Nouvel appel de {qui}, deuxième relance selon ses dires. Demande à parler à un responsable.',
  '{qui} s’étonne de n’avoir rien reçu. Expliqué que le service manque de monde en ce moment.',
];
const THANKS = [
  'Merci beaucoup pour votre réponse rapide et précise.',
  'C’est parfait, merci pour votre efficacité !',
  'Merci, c’est exactement ce qu’il me fallait. Bonne continuation.',
  'Je vous remercie d’avoir pris le temps de me répondre.',
];
const WELCOME = [
  'Merci pour votre retour, nous le transmettons à l’équipe.',
  'Avec plaisir. N’hésitez pas à revenir vers nous.',
];
const SORRY = [
  'Merci de nous l’avoir dit, et toutes nos excuses. L’équipe est repassée ce matin et a repris le travail ; nous contrôlerons dans quinze jours.',
  'Vous avez bien fait de revenir vers nous. Le dossier a été repris et le nécessaire est fait cette fois ; voici aussi le nom de la personne à qui écrire si besoin.',
];
const KNOWN =
  'Ce problème nous avait déjà été signalé et l’équipe s’en occupe. Nous avons joint votre message au premier dossier ; merci d’avoir pris le temps de nous prévenir.';
const NEVER_MIND = [
  'Finalement le problème s’est réglé tout seul, vous pouvez annuler ma demande. Merci quand même.',
  'Ne tenez pas compte de mon message, j’ai trouvé la solution entre-temps.',
];
