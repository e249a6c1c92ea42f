import { RuleViolation } from '../kernel/rule-violation.js';
import { fillReply, placesIn } from './reply-template.js';

/** The letters of the house whose words are the town's to choose. */
export const NOTICE_LETTERS = [
  'acknowledgement',
  'taken-in-charge',
  'date-announced',
  'forwarded',
  'resolved',
  'closed',
  'merged',
  'reopened',
] as const;
export type NoticeLetter = (typeof NOTICE_LETTERS)[number];

/** Around what stays the house's: the facts, what an agent said, the link, the signature. */
export interface NoticeWords {
  title: string;
  /** before the facts */
  before: string;
  /** after the link */
  after: string;
}

const ALL = [
  'usager.nom',
  'usager.prenom',
  'demande.numero',
  'demande.objet',
  'demande.date',
  'engagement.date',
  'service.nom',
  'service.telephone',
  'ville.nom',
] as const;
const AGENT = ['agent.prenom', 'agent.nom'] as const;
export type NoticeVariable =
  | (typeof ALL)[number]
  | (typeof AGENT)[number]
  | 'annonce.date'
  | 'organisme.nom'
  | 'organisme.competence'
  | 'transmission.date'
  | 'cloture.motif'
  | 'reunion.numero'
  | 'reouverture.motif';
export type NoticeValues = Partial<Record<NoticeVariable, string | null>>;

const BESIDES: Record<NoticeLetter, readonly NoticeVariable[]> = {
  acknowledgement: [],
  'taken-in-charge': AGENT,
  'date-announced': [...AGENT, 'annonce.date'],
  forwarded: [...AGENT, 'organisme.nom', 'organisme.competence', 'transmission.date'],
  resolved: AGENT,
  closed: [...AGENT, 'cloture.motif'],
  merged: [...AGENT, 'reunion.numero'],
  reopened: [...AGENT, 'reouverture.motif'],
};

/** In the order they are offered. */
export const noticeVariables = (letter: NoticeLetter): readonly NoticeVariable[] => [
  ...ALL,
  ...BESIDES[letter],
];

/**
 * Words may be kept for a letter when each of their places is one it can fill, and no brace is left over.
 * @throws RuleViolation `notice-words/unknown-variable` with what nobody would fill in
 */
export function ensureSendable(letter: NoticeLetter, words: NoticeWords): void {
  const known: readonly string[] = noticeVariables(letter);
  const text = [words.title, words.before, words.after].join('\n');
  const places = placesIn(text);
  const rest = places.reduce((left, { place }) => left.replaceAll(place, ''), text);
  const names = [
    ...places.filter(({ name }) => !known.includes(name)).map(({ place }) => place),
    ...(rest.match(/\{\{|\}\}/g) ?? []),
  ];
  if (names.length > 0)
    throw new RuleViolation('notice-words/unknown-variable', { names: [...new Set(names)] });
}

/** As they leave: a line with a place that has no value this time is left out, so that none leaves unfilled. */
export const fillNotice = (text: string, values: NoticeValues): string =>
  text
    .split(/\r?\n/)
    .filter((line) => placesIn(line).every(({ name }) => values[name as NoticeVariable]?.trim()))
    .map((line) => fillReply(line, values))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
