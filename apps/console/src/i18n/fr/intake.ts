import type { IntakeKind } from '@parvis/contract';

const kind: Record<IntakeKind, string> = {
  message: 'Message',
  'auto-reply': 'Réponse automatique',
  bounce: 'Avis de non-remise',
  list: 'Liste de diffusion',
  report: 'Rapport de messagerie',
};

/** Why one was held, by its kind, or put in quarantine, by the code of the mail reader. */
const problem = {
  'auto-reply': 'Réponse automatique (absence, accusé) : aucune demande n’a été ouverte.',
  bounce: 'Avis de non-remise : un message envoyé n’a pas atteint son destinataire.',
  list: 'Envoi d’une liste de diffusion.',
  report: 'Rapport technique de messagerie.',
  unparsable: 'Courriel illisible : son format est abîmé.',
  'too-large': 'Courriel trop volumineux pour être lu en entier.',
  'too-deep': 'Courriel aux parties trop imbriquées : il n’a pas été lu jusqu’au bout.',
  'too-many-parts': 'Courriel composé de trop de parties.',
  timeout: 'La lecture de ce courriel a pris trop de temps.',
  unfiled: 'Une erreur a interrompu le classement, plusieurs fois de suite ; l’original est conservé.',
  unexpected: 'Une erreur a interrompu la lecture ; l’original est conservé.',
};

export const intake = {
  kind,
  problem,
  title: 'Courriels retenus',
  lead: 'Ce qui est arrivé sans devenir une demande. Rien n’est perdu : l’original reste téléchargeable.',
  list: 'Courriels retenus, le plus récent d’abord',
  columns: {
    received: 'Reçu',
    from: 'De',
    subject: 'Objet',
    reason: 'Raison',
    size: 'Taille',
    actions: 'Actions',
  },
  state: { held: 'Retenu', quarantined: 'En quarantaine' },
  unknownFrom: 'expéditeur absent',
  attempts_one: '{{count}} essai',
  attempts_other: '{{count}} essais',
  retry: 'Réessayer',
  open: 'Ouvrir une demande',
  retryNamed: 'Réessayer la lecture de « {{subject}} »',
  openNamed: 'Ouvrir une demande pour « {{subject}} »',
  download: 'Télécharger l’original',
  downloadNamed: 'Télécharger l’original de « {{subject}} »',
  opened: 'La demande {{number}} est ouverte.',
  seeTicket: 'Voir la demande {{number}}',
  retried: 'Lecture relancée.',
  empty: {
    title: 'Aucun courriel retenu',
    body: 'Les réponses automatiques, avis de non-remise et courriels illisibles s’arrêtent ici, pour que la file reste faite de vraies demandes.',
  },
};
