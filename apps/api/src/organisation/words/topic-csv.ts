import { SECTOR_NAMES } from '@parvis/contract';
import { LEGAL_NATURES, SECTORS, type LegalNature } from '@parvis/domain';

/** The file as it opens in a French spreadsheet. */
export const TOPICS_FILE = 'themes-et-motifs.csv';

export const HEADERS = {
  slug: 'Identifiant',
  theme: 'Thème',
  motif: 'Motif',
  service: 'Service',
  sector: 'Secteur',
  nature: 'Nature',
  policy: 'Engagement',
  public: 'Proposé au public',
  active: 'En service',
  position: 'Ordre',
} as const;
export type Column = keyof typeof HEADERS;

export const NATURES: Record<LegalNature, string> = {
  information: 'Demande d’information',
  report: 'Signalement',
  request: 'Demande',
  complaint: 'Réclamation',
  appeal: 'Recours',
  opinion: 'Suggestion ou remerciement',
};

export const YES = 'oui';
export const NO = 'non';

/** Accents, case, apostrophes and spaces aside: people type what they read. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const byWord = <Word extends string>(words: readonly Word[], labels: Record<Word, string>) =>
  new Map(words.flatMap((word) => [[plain(labels[word]), word] as const, [plain(word), word] as const]));

export const natureByWord = byWord(LEGAL_NATURES, NATURES);
export const sectorByWord = byWord(SECTORS, SECTOR_NAMES);
