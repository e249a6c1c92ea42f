import { textOf } from '../answers.js';
import { asked, type Question } from './question.js';

export const themeQuestion: Question = {
  at: 'theme',
  next: 'motif',
  thenWhenCorrecting: 'motif',
  page: (asking) => ({
    name: 'theme',
    themes: asking.themes.map(({ slug, name }) => ({ slug, name })),
    chosen: asking.answers.theme ?? null,
    ...asked(asking),
  }),
  take(form, { themes }) {
    const theme = textOf(form, 'theme');
    return themes.some(({ slug }) => slug === theme)
      ? { values: { theme }, faults: [] }
      : { values: {}, faults: [{ field: 'theme', rule: 'required' }] };
  },
};
