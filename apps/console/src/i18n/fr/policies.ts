import type { FaultOfTerms, PromiseStart, PromiseWait, StopAct } from '@parvis/domain';

const starts: Record<PromiseStart, string> = {
  receipt: 'à la réception de la demande',
  'callback-asked': 'quand l’usager demande à être rappelé',
};

const waits: Record<PromiseWait, string> = {
  'waiting-resident': 'l’attente de l’usager',
  'waiting-third-party': 'l’attente d’un tiers',
};

const acts: Record<StopAct, string> = {
  'registration-sent': 'accusé d’enregistrement parti',
  'reception-sent': 'accusé de réception complet parti',
  'message-sent': 'réponse d’un agent partie',
  'page-published': 'réponse publiée sur la page de l’usager',
  'contact-reached': 'contact consigné « joint »',
  'letter-sent': 'courrier envoyé consigné',
  'work-done': 'demande traitée',
};

const faults: Record<FaultOfTerms['reason'], string> = {
  'unknown-word': 'Ce mot n’existe pas.',
  'not-in-a-policy': 'Une date annoncée se promet dossier par dossier, pas dans un engagement.',
  'holds-nowhere': 'Cette promesse ne vaudrait pour aucune demande.',
  'starts-otherwise': 'Seul un rappel part de la demande de rappel.',
  'never-moved': 'Aucune attente ne suspend cette promesse : sa date est fixe.',
  'kept-by-nothing': 'Rien ne tiendrait cette promesse. Cochez au moins un acte.',
  'kept-otherwise': 'Cet acte ne peut pas tenir cette promesse.',
  'no-source': 'Dites d’où vient cette promesse : un texte, ou un engagement de la collectivité.',
  'said-twice': 'Cette promesse est déjà faite plus haut, dans les mêmes termes.',
};

/** Lines of an engagement, in « Réglages ». */
export const policies = {
  starts,
  waits,
  acts,
  faults,
  lines: 'Promesses, dans l’ordre',
  holdsNatures: 'pour : {{natures}}',
  holdsChannels: 'par : {{channels}}',
  startsAt: 'part {{start}}',
  pausedBy: 'suspendue par {{waits}}',
  pausedByNothing: 'jamais suspendue',
  keptBy: 'tenue par : {{acts}}',
  or: ' ou ',
  open: 'Modifier la promesse {{n}} : {{kind}}',
  shut: 'Replier la promesse {{n}} : {{kind}}',
  edit: 'Modifier',
  fold: 'Replier',
  up: 'Monter la promesse {{n}} : {{kind}}',
  down: 'Descendre la promesse {{n}} : {{kind}}',
  remove: 'Retirer la promesse {{n}} : {{kind}}',
  removeShort: 'Retirer',
  moved: '{{kind}} : en position {{n}} sur {{count}}',
  removed: '{{kind}} : promesse retirée',
  natures: 'Natures concernées',
  naturesHint: 'Rien de coché : toutes, y compris les demandes dont la nature n’est pas encore connue.',
  channels: 'Canaux concernés',
  channelsHint: 'Rien de coché : tous.',
  pauses: 'Suspendue pendant',
  pausesFixed: 'Aucune attente ne la suspend : sa date est celle de la loi ou celle qui a été dite.',
  keeps: 'Tenue par',
  start: 'Part',
  shipped: 'Promesses du modèle',
  shippedHint: 'Celles de la loi et de Services Publics + qui ne sont pas déjà dans cet engagement.',
  addShipped: 'Ajouter',
  addShippedOf: 'Ajouter : {{kind}}, {{within}} ({{source}})',
  added: '{{kind}} : promesse ajoutée',
  startFrom: 'Partir d’une promesse',
  startFromNone: 'Aucune : tout saisir',
  ofModel: 'Modèle',
  startFromLine: '{{kind}}, {{within}} ({{source}})',
};
