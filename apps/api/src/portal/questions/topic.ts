import { textOf } from '../answers.js';
import { asked, type Question } from './question.js';

export const topicQuestion: Question = {
  at: 'motif',
  next: 'lieu',
  thenWhenCorrecting: 'verifier',
  page(asking) {
    const theme = asking.themes.find(({ slug }) => slug === asking.answers.theme);
    if (!theme) return 'theme';
    const { topics, ...choice } = theme;
    return { name: 'topic', theme: choice, topics, chosen: asking.answers.topic ?? null, ...asked(asking) };
  },
  /** of any thème: a search leads to a topic without passing by its thème */
  take(form, { themes }) {
    const topic = textOf(form, 'topic');
    const theme = themes.find(({ topics }) => topics.some(({ slug }) => slug === topic));
    return theme
      ? { values: { theme: theme.slug, topic }, faults: [] }
      : { values: {}, faults: [{ field: 'topic', rule: 'required' }] };
  },
};
