import { placeOf } from '../place-answer.js';
import type { DraftAnswers } from '../report-draft.entity.js';
import { asked, type Question } from './question.js';

export const placeIn = ({ address = '', lat, lon }: DraftAnswers) => ({
  address,
  point: lat === undefined || lon === undefined ? null : { lat, lon },
});

export const placeQuestion: Question = {
  at: 'lieu',
  next: 'description',
  thenWhenCorrecting: 'verifier',
  page: (asking) => ({ name: 'place', place: placeIn(asking.answers), ...asked(asking) }),
  take: (form, { area }) => placeOf(form, area),
};
