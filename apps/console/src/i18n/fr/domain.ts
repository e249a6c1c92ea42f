import type {
  AcknowledgementReason,
  Channel,
  ClosingCause,
  ClosingReason,
  CommitmentKind,
  CommitmentState,
  ContactOutcome,
  LegalNature,
  Role,
  Rung,
  Sector,
  TicketStatus,
} from '@parvis/domain';
import type { DueFilter, MessageStatus, PauseReason } from '@parvis/contract';

const status: Record<TicketStatus, string> = {
  new: 'Nouvelle',
  open: 'En cours',
  'waiting-resident': 'En attente usager',
  'waiting-third-party': 'En attente tiers',
  resolved: 'Traitée',
  closed: 'Clôturée',
};

const channel: Record<Channel, string> = {
  email: 'Courriel',
  web: 'Formulaire',
  phone: 'Téléphone',
  desk: 'Guichet',
  letter: 'Courrier',
  chat: 'Tchat',
  sms: 'SMS',
  report: 'Signalement',
  other: 'Autre',
};

const closingCause: Record<ClosingCause, string> = {
  advertising: 'publicité',
  thanks: 'remerciement',
  'for-information': 'copie pour information',
  automatic: 'message automatique',
  'wrong-address': 'adressé à la mairie par erreur',
  'nothing-found': 'rien constaté sur place',
  'already-done': 'déjà fait',
  'too-vague': 'trop imprécis pour être traité',
  unreachable: 'usager injoignable',
  'not-planned': 'aucune intervention prévue',
};

const sector: Record<Sector, string> = {
  taxation: 'Fiscalité',
  'work-social': 'Travail et social',
  health: 'Santé',
  transport: 'Transports',
  'civil-status': 'État civil et citoyenneté',
  elected: 'Relations avec les élus',
  'school-leisure': 'Scolaire et périscolaire, sports, culture',
  'economy-planning': 'Économie et urbanisme',
  'policing-roads': 'Polices spéciales et voirie',
  'user-relations': 'Relations avec les usagers',
};

const closingReason: Record<ClosingReason, string> = {
  done: 'Traitée',
  'no-action': 'Sans suite',
  forwarded: 'Hors compétence, transmise',
  duplicate: 'Doublon',
  refused: 'Rejetée, motivée',
  abusive: 'Abusive',
  withdrawn: 'Retirée par l’usager',
  'not-a-request': 'N’est pas une demande',
};

const contactOutcome: Record<ContactOutcome, string> = {
  reached: 'Joint',
  'not-reached': 'Non joint',
  'message-left': 'Message laissé',
};

const nature: Record<LegalNature, string> = {
  information: 'Demande d’information',
  report: 'Signalement',
  request: 'Demande',
  complaint: 'Réclamation',
  appeal: 'Recours',
  opinion: 'Suggestion ou remerciement',
};

const commitment: Record<CommitmentKind, string> = {
  'registration-receipt': 'Accusé d’enregistrement',
  acknowledgement: 'Accusé de réception',
  answer: 'Réponse à l’usager',
  'personal-answer': 'Réponse personnelle',
  resolution: 'Traitement',
  announced: 'Date annoncée',
  callback: 'Rappel téléphonique',
  'review-reply': 'Réponse à un avis',
  'implicit-decision': 'Décision avant rejet implicite',
};

const commitmentState: Record<CommitmentState, string> = {
  running: 'en cours',
  paused: 'délai suspendu',
  kept: 'tenu',
  broken: 'hors délai',
  cancelled: 'sans objet',
};

const messageStatus: Record<MessageStatus, string> = {
  received: 'Reçu',
  created: 'Créé, part dans un instant',
  sending: 'Envoi en cours',
  sent: 'Envoyé',
  delivered: 'Remis',
  'temporary-failure': 'Échec temporaire : nouvel essai prévu',
  'permanent-failure': 'Échec définitif',
  'technical-failure': 'Envoi incertain',
};

const pauseReason: Record<PauseReason, string> = {
  'waiting-resident': 'attente usager',
  'waiting-third-party': 'attente tiers',
};

const due: Record<DueFilter, string> = {
  overdue: 'En retard',
  today: 'Aujourd’hui',
  week: 'Cette semaine',
  paused: 'En pause',
};

const role: Record<Role, string> = {
  'front-desk': 'Accueil',
  phone: 'Téléphone',
  service: 'Service',
  referent: 'Référent Services Publics +',
  supervisor: 'Superviseur',
  quality: 'Qualité',
  dpo: 'Délégué à la protection des données',
  elected: 'Élu·e',
  admin: 'Administration',
};

const acknowledgementReason: Record<AcknowledgementReason, string> = {
  'being-handled': 'En cours de traitement',
  'waiting-third-party': 'Attente d’une entreprise ou d’un partenaire',
  'waiting-decision': 'Attente d’une décision',
  'resident-told': 'L’usager est prévenu du retard',
  'short-of-hands': 'Manque de moyens ou d’agents',
  other: 'Autre raison',
};

const rung: Record<Rung, string> = {
  holder: 'agent',
  referent: 'référent',
  supervisor: 'superviseur',
  direction: 'direction',
};

export const domain = {
  status,
  channel,
  closingCause,
  sector,
  closingReason,
  contactOutcome,
  nature,
  commitment,
  commitmentState,
  messageStatus,
  pauseReason,
  due,
  role,
  acknowledgementReason,
  rung,
};
