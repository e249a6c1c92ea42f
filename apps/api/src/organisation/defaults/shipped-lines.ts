import { SILENCE_NATURES, type Channel, type LegalNature, type PromiseTerms } from '@parvis/domain';

const ELECTRONIC: Channel[] = ['email', 'web', 'report', 'chat', 'sms'];
/** Demandes, réclamations and recours as the law says; signalements by the town's own engagement. */
const DEMANDES: LegalNature[] = [...SILENCE_NATURES];
const ACKNOWLEDGED: LegalNature[] = ['report', ...SILENCE_NATURES];

/** Half of the time, three quarters, and the due instant itself: who holds it is told first, then up. */
export const WARN_AT = [50, 75, 100];

const civil = (within: string) => ({ clock: 'civil', within, unit: 'calendar', rollOver: 'none' }) as const;

/** Made only where an acknowledgement can leave: by e-mail, or on a form that gives an address. */
export const RECEIPT: PromiseTerms = {
  kind: 'registration-receipt',
  clock: 'civil',
  within: 'P1D',
  unit: 'ouvre',
  source: 'CRPA R112-11-2',
};

export const answer = (within: string, source: string): PromiseTerms => ({
  kind: 'answer',
  ...civil(within),
  source,
  warnAt: WARN_AT,
});

/** That it came in, in the way it came in. */
const ACKNOWLEDGEMENTS: readonly PromiseTerms[] = [
  {
    kind: 'acknowledgement',
    ...civil('P7D'),
    channels: ELECTRONIC,
    natures: ACKNOWLEDGED,
    source: 'Services Publics +, engagement 4 : accusé de réception sous 7 jours',
  },
  {
    kind: 'acknowledgement',
    clock: 'civil',
    within: 'P10D',
    unit: 'ouvre',
    channels: ELECTRONIC,
    natures: DEMANDES,
    source: 'CRPA R112-11-2 : 10 jours ouvrés au plus tard',
  },
  {
    kind: 'acknowledgement',
    ...civil('P14D'),
    channels: ['letter'],
    natures: ACKNOWLEDGED,
    source: 'Services Publics +, engagement 4 : accusé de réception d’un courrier sous 14 jours',
  },
];

const silence = (within: string, source: string): PromiseTerms => ({
  kind: 'implicit-decision',
  ...civil(within),
  natures: DEMANDES,
  source,
  warnAt: WARN_AT,
});

const CALLBACK: PromiseTerms = {
  kind: 'callback',
  clock: 'opening-hours',
  within: 'PT4H',
  source: 'Engagement de la Ville : rappel dans les 4 heures d’ouverture',
  warnAt: WARN_AT,
};

/** What the law and Services Publics+ ask of every town, whatever the way the request came by (domain.md §1.8). */
export const COMMON_LINES: readonly PromiseTerms[] = [
  ...ACKNOWLEDGEMENTS,
  silence('P2M', 'CRPA L231-4 : deux mois de silence valent rejet'),
  {
    kind: 'review-reply',
    ...civil('P7D'),
    natures: ['opinion'],
    source: 'Services Publics + : réponse à un avis sous 7 jours',
    warnAt: WARN_AT,
  },
  CALLBACK,
];

/** Of a request to see a document of the administration: a month, after which silence is a refusal. */
export const DOCUMENT_LINES: readonly PromiseTerms[] = [
  RECEIPT,
  ...ACKNOWLEDGEMENTS,
  answer('P1M', 'CRPA R311-13 : communication d’un document dans le mois'),
  silence('P1M', 'CRPA R311-12 et R311-13 : un mois de silence vaut refus de communiquer'),
  CALLBACK,
];

/** Of the rights of a person on what is known of him: a month, beside what any demande is owed. */
export const PERSONAL_DATA_LINES: readonly PromiseTerms[] = [
  RECEIPT,
  answer('P1M', 'RGPD, article 12(3) : réponse dans le mois'),
  ...COMMON_LINES,
];
