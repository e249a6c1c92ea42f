import type { IntakeState, MailTrialView } from '@parvis/contract';

const states: Record<IntakeState, string> = {
  received: 'Courriel arrivé, en cours de lecture.',
  parsing: 'Courriel arrivé, en cours de lecture.',
  filed: 'Courriel arrivé : c’est la demande {{number}}.',
  held: 'Courriel arrivé, retenu : voyez « Courriels retenus ».',
  quarantined: 'Courriel arrivé, mais illisible : voyez « Courriels retenus ».',
};

const outcomes: Record<MailTrialView['outcome'], string> = {
  sent: 'Parti vers {{to}}. Le serveur d’envoi a répondu :',
  kept: 'Aucun serveur d’envoi n’est réglé (SMTP_URL) : le courriel pour {{to}} est resté dans la boîte d’envoi.',
  failed: 'Le courriel pour {{to}} n’est pas parti. Le serveur d’envoi a répondu :',
};

export const mailboxes = {
  add: 'Ajouter une boîte',
  default: 'expéditeur par défaut',
  aside: 'de côté',
  toSort: 'motif à qualifier',
  up: 'Monter « {{name}} »',
  down: 'Descendre « {{name}} »',
  try: 'Essayer',
  tryOf: 'Essayer « {{name}} »',
  addressHint: 'Celle que les usagers connaissent. Elle ne change plus une fois qu’elle a servi.',
  serviceHint: 'Son courrier y attend, à qualifier, quand aucun motif n’est choisi.',
  noTopic: 'Aucun : à qualifier',
  active: 'Cette boîte reçoit et envoie',
  asideHint:
    'De côté, elle refuse les nouveaux courriels (réponse 550) et n’envoie plus : ses demandes continuent sous la première boîte en service. Les réponses à ce qu’elle a envoyé arrivent toujours.',
  none: {
    title: 'Aucune boîte aux lettres',
    body: 'Sans elle, la collectivité ne reçoit rien et n’envoie rien. Ajoutez la première.',
  },
  trial: {
    title: 'Essayer « {{name}} »',
    incoming: 'Recevoir',
    deliver: 'Faites remettre le courrier de {{address}} par SMTP à :',
    off: 'L’écoute SMTP est arrêtée (PARVIS_SMTP_LISTEN=off) : rien ne peut arriver par là.',
    waiting: 'En attente du prochain courriel… Écrivez à {{address}} depuis votre messagerie.',
    lastBefore: 'Le dernier est arrivé le {{at}}.',
    outgoing: 'Envoyer',
    send: 'M’envoyer un courriel d’essai',
    states,
    outcomes,
  },
};
