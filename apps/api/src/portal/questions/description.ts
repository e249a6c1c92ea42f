import { descriptionOf } from '../answers.js';
import { asked, type Question } from './question.js';

export const descriptionQuestion: Question = {
  at: 'description',
  next: 'photos',
  thenWhenCorrecting: 'verifier',
  page: (asking) => ({
    name: 'description',
    description: asking.answers.description ?? '',
    ...asked(asking),
  }),
  take: descriptionOf,
};
