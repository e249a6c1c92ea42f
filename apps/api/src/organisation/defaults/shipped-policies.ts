import type { Channel, CommitmentPolicy } from '@parvis/domain';
import {
  answer,
  COMMON_LINES,
  DOCUMENT_LINES,
  PERSONAL_DATA_LINES,
  RECEIPT,
  WARN_AT,
} from './shipped-lines.js';

export type PolicySlug =
  'allo' | 'courrier' | 'courriel-et-web' | 'vive-voix' | 'documents' | 'donnees-personnelles';

export interface ShippedPolicy {
  slug: PolicySlug;
  name: string;
  channels: Channel[];
  definition: CommitmentPolicy;
}

/**
 * What the house promises until the town says otherwise (architecture §2). No law fixes a date of answer: those are
 * promises of the town, and are named so. A town that stands keeps its own (ADR 0028).
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
          warnAt: WARN_AT,
        },
        ...COMMON_LINES,
      ],
      answersEachMessage: true,
    },
  },
  {
    slug: 'courriel-et-web',
    name: 'Courriels et formulaires : réponse sous 7 jours',
    channels: ['email', 'web'],
    definition: {
      promises: [
        RECEIPT,
        answer('P7D', 'Engagement de la Ville : réponse aux courriels sous 7 jours'),
        ...COMMON_LINES,
      ],
      answersEachMessage: true,
    },
  },
  {
    slug: 'courrier',
    name: 'Courriers : réponse sous 15 jours',
    channels: ['letter'],
    definition: {
      promises: [
        RECEIPT,
        answer('P15D', 'Engagement de la Ville : réponse aux courriers sous 15 jours'),
        ...COMMON_LINES,
      ],
      answersEachMessage: true,
    },
  },
  {
    slug: 'vive-voix',
    name: 'Téléphone, accueil, tchat et SMS : réponse sous 7 jours',
    channels: ['phone', 'desk', 'chat', 'sms', 'other'],
    definition: {
      promises: [
        RECEIPT,
        answer('P7D', 'Engagement de la Ville : réponse à toute demande sous 7 jours'),
        ...COMMON_LINES,
      ],
      answersEachMessage: true,
    },
  },
  // of no channel: the topics that name them
  {
    slug: 'documents',
    name: 'Communication d’un document administratif : un mois',
    channels: [],
    definition: { promises: [...DOCUMENT_LINES], answersEachMessage: true },
  },
  {
    slug: 'donnees-personnelles',
    name: 'Droits sur les données personnelles : un mois',
    channels: [],
    definition: { promises: [...PERSONAL_DATA_LINES], answersEachMessage: true },
  },
];
