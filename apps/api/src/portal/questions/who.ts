import { whoOf } from '../answers.js';
import type { DraftAnswers } from '../report-draft.entity.js';
import { asked, type Question } from './question.js';

export const whoIn = ({ name = '', email = '', phone = '' }: DraftAnswers) => ({ name, email, phone });

export const whoQuestion: Question = {
  at: 'contact',
  next: 'verifier',
  thenWhenCorrecting: 'verifier',
  page: (asking) => ({ name: 'who', who: whoIn(asking.answers), ...asked(asking) }),
  take: whoOf,
};
