import { SORTERS } from '../town/accounts.js';
import type { Cast } from './cast.js';
import type { Random } from './random.js';
import { isCounter, type Ending } from './slots.js';
import type { Story } from './story.js';
import { Telling } from './telling.js';
import type { TownTime } from './town-time.js';

interface Scene {
  story: Telling;
  cast: Cast;
  time: TownTime;
  random: Random;
}

/** How each file came to where it stands. */
const ENDINGS: Record<Ending, (scene: Scene) => void> = {
  answered: ({ story }) => story.opened().qualified().taken().noted().replied().resolved().closed(),
  resolved: ({ story }) => story.opened().qualified().taken().noted().replied().resolved(),
  late: ({ story }) => story.opened().qualified().taken().noted(1).repliedLate().resolved().closed(),
  talked: ({ story, cast, random }) => {
    story.opened().qualified().taken().asked().heard(cast.scenario.question!.replied).noted(0.3).replied();
    if (random.chance(0.5)) story.heard(random.pick(THANKS)).repliedAgain(random.pick(WELCOME));
    story.resolved().closed();
  },
  thanked: ({ story, random }) => {
    const by = random.pick(SORTERS);
    story.opened().qualified().explained('Lu à l’équipe ce matin. N’appelle pas de réponse.', by);
    story.closed('not-a-request', by);
  },
  duplicate: ({ story }) =>
    story
      .opened()
      .qualified()
      .taken()
      .explained('Même signalement déjà suivi pour un voisin : doublon.')
      .closedByTelling('duplicate', ALREADY_KNOWN),
  withdrawn: ({ story, random }) =>
    story.opened().qualified().taken().heard(random.pick(NEVER_MIND)).closed('withdrawn'),
  abusive: ({ story }) =>
    story
      .opened()
      .explained(
        'Troisième message du même ton cette semaine, aucune demande. Signalé à la direction.',
        'superviseur',
      )
      .closed('abusive', 'superviseur'),
  forwarded: ({ story }) => story.opened().qualified().taken().noted(1).closedByTelling('forwarded'),

  overdue: ({ story, random }) => {
    story.opened();
    if (random.chance(0.8)) story.qualified().taken().noted(0.8);
  },
  running: ({ story, random }) => {
    story.opened();
    if (random.chance(0.8)) story.qualified();
    else return;
    if (random.chance(0.7)) story.taken().noted(0.6);
  },
  waiting: ({ story }) => story.opened().qualified().taken().asked(),
  'third-party': ({ story }) => story.opened().qualified().taken().noted().askedOthers(),
  resumed: ({ story, cast, time, random }) => {
    const today = time.atHome(time.today, random);
    const at = today < time.now ? today : time.atHome(time.today - 1, random);
    story.opened().qualified().taken().asked();
    story.heard(cast.scenario.question!.replied, at);
  },
  'answered-open': ({ story }) => story.opened().qualified().taken().noted(1).replied(),
  reopened: ({ story, cast, time, random }) => {
    story.opened().qualified().taken().replied().resolved();
    if (random.chance(0.5)) story.closed();
    story.heard(cast.scenario.again!, time.atHome(time.today - random.between(1, 3), random));
  },
  fresh: ({ story }) => story.opened(),
};

const THANKS = [
  'Merci beaucoup pour votre réponse rapide et précise.',
  'C’est parfait, merci pour votre efficacité !',
  'Merci, je n’en espérais pas tant. Bonne continuation à toute l’équipe.',
];
const WELCOME = [
  'Merci pour votre retour, nous le transmettons à l’équipe.',
  'Avec plaisir. N’hésitez pas à revenir vers nous.',
];
const ALREADY_KNOWN =
  'Ce problème nous avait déjà été signalé et l’équipe s’en occupe. Nous avons joint votre message au premier dossier ; merci d’avoir pris le temps de nous prévenir.';
const NEVER_MIND = [
  'Finalement le problème s’est réglé tout seul, vous pouvez annuler ma demande. Merci quand même.',
  'Ne tenez pas compte de mon message, j’ai trouvé la solution entre-temps.',
];

/** Those that may be cut where now is: the rest of them has not happened yet. */
const MAY_BE_CUT: readonly Ending[] = ['overdue', 'running', 'fresh'];
const BACKWARDS = 30;

/** A story that would end after now began some days earlier. */
export function tell(cast: Cast, time: TownTime, random: Random): Story {
  const { resident, ending } = cast;
  for (let earlier = 0; earlier <= BACKWARDS; earlier++) {
    const draws = random.fork();
    const story = new Telling(cast, receivedAt(cast, earlier, time, draws), time, draws);
    ENDINGS[ending]({ story, cast, time, random: draws });
    const ahead = story.acts.findIndex(({ at }) => at >= time.now);
    const inOrder = story.acts.every(({ at }, index, acts) => index === 0 || at > acts[index - 1]!.at);
    if (ahead < 0 && inOrder) return { resident, acts: story.acts };
    if (MAY_BE_CUT.includes(ending) && ahead > 0) return { resident, acts: story.acts.slice(0, ahead) };
  }
  throw new Error(`No room for a file that is ${ending}.`);
}

function receivedAt({ at, day, channel }: Cast, earlier: number, time: TownTime, random: Random): Date {
  if (at) return at;
  const wanted = day - earlier;
  if (channel === 'letter') return time.at(time.lastWorkingDay(wanted), 9 * 60 + random.between(0, 40));
  return isCounter(channel)
    ? time.atCounter(time.lastWorkingDay(wanted), random)
    : time.atHome(wanted, random);
}
