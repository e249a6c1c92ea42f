import type { TopicView } from '@parvis/contract';

const SHOWN = 30;

/** Motifs one may choose, those that answer what is typed first by their own name, then by their thème. */
export function matchingTopics(topics: readonly TopicView[], typed: string): TopicView[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const parents = new Set(topics.flatMap(({ parent }) => (parent ? [parent.id] : [])));
  const leaves = topics.filter(({ id }) => !parents.has(id));
  const scored = leaves.flatMap((topic) => {
    const own = score(topic.name, words);
    const all = score(`${topic.name} ${topic.parent?.name ?? ''} ${topic.service.name}`, words);
    return all ? [{ topic, rank: own ? 0 : 1 }] : [];
  });
  return scored
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ topic }) => topic);
}

/** every word begins one of the text's */
function score(text: string, words: readonly string[]): boolean {
  const parts = plain(text).split(/[^\p{L}\p{N}]+/u);
  return words.every((word) =>
    parts.some((part) => part.startsWith(singular(word)) || part.startsWith(word)),
  );
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
