import type { PortalFault, PortalPage } from '@parvis/contract';
import type { Area } from '@parvis/domain';
import type { Form } from '../answers.js';
import type { PublicTheme } from '../public-topics.js';
import type { DraftAnswers } from '../report-draft.entity.js';
import type { Step } from '../steps.js';

/** What a page is made of. */
export interface Asking {
  token: string;
  /** kept ones, under those just typed and refused */
  answers: DraftAnswers;
  themes: PublicTheme[];
  faults: PortalFault[];
  correcting: boolean;
  query: Form;
}

export interface Taken {
  values: DraftAnswers;
  faults: PortalFault[];
}

/** One question of a report: the page that asks it, and what its form says. */
export interface Question {
  at: Step;
  /** asked after it */
  next: Step;
  /** asked after it when it was put right from the page that sums up */
  thenWhenCorrecting: Step;
  /** or the question that must be answered before */
  page(asking: Asking): PortalPage | Step;
  take(form: Form, given: Pick<Asking, 'answers' | 'themes'> & { area: Area | null }): Taken;
}

/** What every page of a question says. */
export const asked = ({ token, faults, correcting }: Asking) => ({ draft: token, faults, correcting });
