import { textOf } from '../answers.js';
import { asked, type Question } from './question.js';

const QUERY_MAX = 100;

export const themeQuestion: Question = {
  at: 'theme',
  next: 'motif',
  thenWhenCorrecting: 'motif',
  page: (asking) => ({
    name: 'theme',
    themes: asking.themes.map(({ slug, name }) => ({ slug, name })),
    chosen: asking.answers.theme ?? null,
    topics: asking.themes.flatMap(({ name: theme, topics }) => topics.map((topic) => ({ ...topic, theme }))),
    query: typeof asking.query.q === 'string' ? textOf(asking.query, 'q').slice(0, QUERY_MAX) : null,
    ...asked(asking),
  }),
  take(form, { themes }) {
    const theme = textOf(form, 'theme');
    return themes.some(({ slug }) => slug === theme)
      ? { values: { theme }, faults: [] }
      : { values: {}, faults: [{ field: 'theme', rule: 'required' }] };
  },
};
