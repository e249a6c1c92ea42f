import { ProblemError } from '../../platform/problems/problem.js';
import type { DraftAnswers } from '../report-draft.entity.js';
import type { Step } from '../steps.js';
import { descriptionQuestion } from './description.js';
import { placeQuestion } from './place.js';
import type { Question } from './question.js';
import { themeQuestion } from './theme.js';
import { topicQuestion } from './topic.js';
import { whoQuestion } from './who.js';

const QUESTIONS: readonly Question[] = [
  themeQuestion,
  topicQuestion,
  placeQuestion,
  descriptionQuestion,
  whoQuestion,
];

/** @throws ProblemError `request/not-found` */
export function questionAt(step: string): Question {
  const question = QUESTIONS.find(({ at }) => at === step);
  if (!question) throw new ProblemError('request/not-found');
  return question;
}

/** The first question that must have an answer and has none. */
export function missingIn(answers: DraftAnswers): Step | null {
  if (!answers.theme) return 'theme';
  if (!answers.topic) return 'motif';
  if (!answers.address && answers.lat === undefined) return 'lieu';
  return answers.description ? null : 'description';
}
