import type { PortalTopic } from '@parvis/contract';
import { synonyms } from '../i18n/fr/synonyms.js';

/** Words of a question that choose nothing. */
const EMPTY = new Set(
  'a au aux d dans de des du en est et il l la le les ma mon ne pas qui rue sur un une y'.split(' '),
);
const FOUND_MAX = 8;

/** « Des Lampadaires éteints ! » → lampadaire, eteint: no accent, no capital, no plural, nothing that chooses nothing. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word));

/**
 * Topics that every word asked begins a word of, as the town names them or as residents do. Those the topic's own name
 * answers stand before those its thème does; otherwise in the order of the list.
 */
export function searchTopics(query: string, topics: readonly PortalTopic[]): PortalTopic[] {
  const asked = wordsIn(query);
  if (asked.length === 0) return [];
  return topics
    .map((topic) => ({ topic, score: scoreOf(asked, topic) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, FOUND_MAX)
    .map(({ topic }) => topic);
}

function scoreOf(asked: string[], { name, theme }: PortalTopic): number {
  const own = wordsIn(name);
  const above = wordsIn(theme);
  let score = 0;
  for (const word of asked) {
    if (begins(word, own)) score += 3;
    else if (meant(word).some((other) => begins(other, own))) score += 2;
    else if (begins(word, above)) score += 1;
    else return 0;
  }
  return score;
}

const begins = (start: string, words: string[]): boolean => words.some((word) => word.startsWith(start));

/** from a few letters on: « poub » is on its way to « poubelle » */
const meant = (word: string): string[] =>
  Object.keys(synonyms).flatMap((said) =>
    said === word || (word.length > 3 && said.startsWith(word)) ? synonyms[said]! : [],
  );
