import type { PortalChoice, TopicView } from '@parvis/contract';

/** A thème with what can be reported under it; one without motifs is reported itself. */
export interface PublicTheme extends PortalChoice {
  topics: PortalChoice[];
}

const FRENCH = new Intl.Collator('fr');

/** Thèmes that have something public, as a French list is read: É beside E. */
export function publicThemes(topics: readonly TopicView[]): PublicTheme[] {
  const themes = new Map<string, PublicTheme>();
  for (const topic of topics.filter((one) => one.public)) {
    const { id, name } = topic.parent ?? topic;
    const theme = themes.get(id) ?? { slug: id, name, topics: [] };
    if (topic.parent) theme.topics.push({ slug: topic.slug, name: topic.name });
    themes.set(id, theme);
  }
  const own = new Map(topics.map(({ id, slug, name }) => [id, { slug, name }]));
  return [...themes.values()]
    .map((theme) => (theme.topics.length > 0 ? theme : { ...theme, topics: [own.get(theme.slug)!] }))
    .sort((a, b) => FRENCH.compare(a.name, b.name));
}
