import type { Channel, CommitmentPolicy, PromiseTerms } from '@parvis/domain';

export type PolicySlug = 'allo' | 'courrier' | 'courriel-et-web' | 'vive-voix';

export interface ShippedPolicy {
  slug: PolicySlug;
  name: string;
  channels: Channel[];
  definition: CommitmentPolicy;
}

/** Made only where an acknowledgement can leave: by e-mail, or on a form that gives an address. */
const RECEIPT: PromiseTerms = {
  kind: 'registration-receipt',
  clock: 'civil',
  within: 'P1D',
  unit: 'ouvre',
  source: 'CRPA R112-11-2',
};

const answer = (within: string, source: string): PromiseTerms => ({
  kind: 'answer',
  clock: 'civil',
  within,
  unit: 'calendar',
  rollOver: 'none',
  source,
});

/**
 * What the house promises until the town says otherwise (architecture §2). No law fixes a date of answer for these:
 * they are promises of the town, and are named so.
 */
export const SHIPPED_POLICIES: readonly ShippedPolicy[] = [
  {
    slug: 'allo',
    name: 'Allô Mairie : réponse personnelle sous 48 heures',
    channels: ['report'],
    definition: {
      promises: [
        RECEIPT,
        {
          kind: 'personal-answer',
          clock: 'working-days',
          within: 'PT48H',
          source:
            'Engagement de la Ville : réponse personnelle à tout signalement sous 48 heures, jours ouvrés',
        },
      ],
      answersEachMessage: true,
    },
  },
  {
    slug: 'courriel-et-web',
    name: 'Courriels et formulaires : réponse sous 7 jours',
    channels: ['email', 'web'],
    definition: {
      promises: [RECEIPT, answer('P7D', 'Engagement de la Ville : réponse aux courriels sous 7 jours')],
      answersEachMessage: true,
    },
  },
  {
    slug: 'courrier',
    name: 'Courriers : réponse sous 15 jours',
    channels: ['letter'],
    definition: {
      promises: [RECEIPT, answer('P15D', 'Engagement de la Ville : réponse aux courriers sous 15 jours')],
      answersEachMessage: true,
    },
  },
  {
    slug: 'vive-voix',
    name: 'Téléphone, accueil, tchat et SMS : réponse sous 7 jours',
    channels: ['phone', 'desk', 'chat', 'sms', 'other'],
    definition: {
      promises: [RECEIPT, answer('P7D', 'Engagement de la Ville : réponse à toute demande sous 7 jours')],
      answersEachMessage: true,
    },
  },
];
