import type { FollowStepKind } from '@parvis/contract';
import type { ClosingReason, TicketStatus } from '@parvis/domain';

/** Who did it, as a subject: « Karim, du service Voirie, », « Le service Voirie », « La mairie ». */
type Told = (who: string) => string;

const story: Record<FollowStepKind, Told> = {
  received: () => 'Nous avons reçu votre demande.',
  'taken-in-charge': (who) => `${who} a pris votre demande en charge.`,
  question: (who) => `${who} vous a posé une question.`,
  'resident-wrote': () => 'Vous nous avez écrit.',
  answered: (who) => `${who} vous a répondu.`,
  'waiting-third-party': (who) => `${who} a sollicité un autre organisme et attend sa réponse.`,
  resolved: (who) => `${who} a indiqué que le problème était réglé.`,
  closed: (who) => `${who} a terminé le traitement de votre demande.`,
  reopened: () => 'Votre demande a été rouverte.',
  withdrawn: () => 'Vous avez retiré votre demande.',
};

const status: Record<Exclude<TicketStatus, 'closed'>, string> = {
  new: 'Nous avons bien votre demande. Un agent va la lire.',
  open: 'Votre demande est en cours de traitement.',
  'waiting-resident': 'Nous attendons votre réponse pour continuer.',
  'waiting-third-party': 'Nous attendons la réponse d’un autre organisme.',
  resolved: 'Votre demande a été traitée.',
};

const closed: Record<ClosingReason, string> = {
  done: 'Votre demande a été traitée.',
  'no-action': 'Votre demande est terminée, sans suite à donner.',
  forwarded: 'Votre demande ne relève pas de la mairie. Elle a été transmise à l’organisme compétent.',
  duplicate: 'Votre demande a été rattachée à une autre, sur le même sujet.',
  refused: 'Nous n’avons pas pu donner une suite favorable à votre demande.',
  abusive: 'Votre demande n’a pas pu être traitée.',
  withdrawn: 'Vous avez retiré votre demande.',
  'not-a-request': 'Votre message n’appelait pas de réponse.',
};

export const follow = {
  title: (number: string) => `Votre demande ${number}`,
  status,
  closed,
  promise: {
    due: (date: string) => `Nous vous répondrons avant ${date}.`,
    late: (date: string) =>
      `Nous devions vous répondre avant ${date} et nous ne l’avons pas fait. Nous vous prions de nous en excuser ; votre demande reste suivie.`,
    paused: 'Le délai de réponse reprendra dès que vous aurez répondu.',
  },
  what: 'Votre demande',
  topic: 'Sujet',
  place: 'Lieu',
  service: 'Service chargé de votre demande',
  story,
  storyTitle: 'Ce qui s’est passé',
  agentOf: (name: string, service: string) => `${name}, du service ${service},`,
  theService: (service: string) => `Le service ${service}`,
  theTown: 'La mairie',
  photo: (index: number, count: number) => `Photo ${index} sur ${count}`,
  write: {
    title: 'Écrire à la mairie',
    answerTitle: 'Répondre à la question',
    label: 'Votre message',
    photos: 'Ajouter des photos',
    photosHint: 'Jusqu’à 5 photos. Le lieu et l’heure cachés dans les photos sont effacés.',
    send: 'Envoyer le message',
  },
  reopen: {
    title: 'Ce n’est pas réglé ?',
    lead: 'Dites-nous ce qui ne va pas : votre demande sera rouverte et un agent vous répondra.',
    label: 'Ce qui n’est pas réglé',
    send: 'Rouvrir ma demande',
  },
  withdraw: {
    title: 'Retirer ma demande',
    link: 'Retirer ma demande',
    question: 'Voulez-vous retirer votre demande ?',
    lead: 'Nous n’y répondrons plus. Cette page restera consultable avec votre code.',
    number: 'Demande',
    yes: 'Oui, retirer ma demande',
    no: 'Non, la garder',
  },
  done: {
    sent: 'Votre demande est enregistrée. Gardez l’adresse de cette page : elle seule permet d’y revenir.',
    written: 'Votre message est bien arrivé.',
    reopened: 'Votre demande est rouverte. Un agent va vous répondre.',
  },
};
