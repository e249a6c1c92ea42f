import type { TopicSettings } from '@parvis/contract';
import { inFrench } from '../in-french.js';

/** Thèmes in their order, each above its motifs; narrowed, a thème stays above the motifs that were found. */
export function shownTopics(
  topics: readonly TopicSettings[],
  typed: string,
  withOff: boolean,
): TopicSettings[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const motifs = new Map<string, TopicSettings[]>();
  for (const topic of topics) {
    if (topic.parentId === null) continue;
    const siblings = motifs.get(topic.parentId);
    if (siblings) siblings.push(topic);
    else motifs.set(topic.parentId, [topic]);
  }
  const themes = topics.filter(({ parentId }) => parentId === null).sort(inOrder);
  return themes.flatMap((theme) => {
    const found = (motifs.get(theme.id) ?? [])
      .filter((motif) => (withOff || motif.active) && says(`${theme.name} ${motif.name}`, words))
      .sort(inOrder);
    const shown = found.length > 0 || ((withOff || theme.active) && says(theme.name, words));
    return shown ? [theme, ...found] : [];
  });
}

const inOrder = (a: TopicSettings, b: TopicSettings): number => a.position - b.position || inFrench(a, b);

const says = (text: string, words: readonly string[]): boolean => {
  const said = plain(text);
  return words.every((word) => said.includes(word));
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
