import { placeOf } from '../answers.js';
import { asked, type Question } from './question.js';

export const placeQuestion: Question = {
  at: 'lieu',
  next: 'description',
  thenWhenCorrecting: 'verifier',
  page: (asking) => ({ name: 'place', address: asking.answers.address ?? '', ...asked(asking) }),
  take: placeOf,
};
