import type { ProblemCode } from '@parvis/contract';

export interface ProblemWords {
  title: string;
  what: string;
}

const mishap: ProblemWords = {
  title: 'Cela n’a pas fonctionné',
  what: 'Revenez à la page précédente et recommencez. Si cela dure, appelez la mairie.',
};

/** What a resident may meet; the others are met by agents and programs, and are told as a mishap. */
const known: Partial<Record<ProblemCode, ProblemWords>> = {
  'request/not-found': {
    title: 'Cette page n’existe pas',
    what: 'L’adresse est peut-être incomplète, ou votre demande non envoyée a plus de 24 heures : elle a alors été effacée.',
  },
  'follow/not-found': {
    title: 'Nous ne connaissons pas ce code',
    what: 'Vérifiez le code de suivi, lettre par lettre, puis saisissez-le à nouveau depuis l’accueil.',
  },
  'request/rate-limited': {
    title: 'Trop d’envois en peu de temps',
    what: 'Pour protéger le service, nous limitons le nombre d’envois. Rien n’est perdu : patientez, puis recommencez.',
  },
  'report/proof-needed': {
    title: 'Beaucoup d’envois viennent de votre réseau',
    what: 'Pour protéger le service, nous espaçons les envois. Rien n’est perdu : laissez votre appareil faire la vérification si elle est proposée, ou patientez une minute, puis envoyez à nouveau.',
  },
  'request/too-large': {
    title: 'L’envoi est trop lourd',
    what: 'Revenez en arrière et choisissez des photos de moins de 25 Mo, une par une si besoin.',
  },
  'request/invalid': {
    title: 'Le formulaire est arrivé incomplet',
    what: 'Revenez à la page précédente, vérifiez ce que vous avez saisi et recommencez.',
  },
  'idempotency/in-flight': {
    title: 'Votre envoi est encore en cours',
    what: 'Patientez quelques secondes, puis actualisez la page : la demande ne sera pas envoyée deux fois.',
  },
  'server/unavailable': {
    title: 'Le service est momentanément indisponible',
    what: 'Ce que vous avez saisi est gardé. Réessayez dans quelques minutes.',
  },
  'server/no-room': {
    title: 'Le service ne peut rien enregistrer pour le moment',
    what: 'Ce que vous avez saisi est gardé. Réessayez plus tard.',
  },
  'ticket/unknown-topic': {
    title: 'Ce sujet n’est plus proposé',
    what: 'Revenez au choix du sujet et prenez le plus proche.',
  },
};

export const problems = {
  known,
  mishap,
  wait: (minutes: number) =>
    minutes <= 1 ? 'Réessayez dans une minute.' : `Réessayez dans ${minutes} minutes.`,
  home: 'Revenir à l’accueil',
};
