import {
  conditionsOf,
  type Calendar,
  type CalendarDefinition,
  type Commitment,
  type PromiseTerms,
  type Warned,
} from '@parvis/domain';
import type { Under } from '../commitment-row.js';

/** Versions a promise is made under; it keeps them. */
export interface Terms {
  policyVersionId: string;
  calendarVersionId: string;
  calendar: CalendarDefinition;
  promises: PromiseTerms[];
}

/** One promise of the file at hand. */
export interface Held {
  commitment: Commitment;
  calendar: Calendar;
  under: Under;
  warned: Warned;
}

export const unwarned = (percents: readonly number[] = []): Warned => ({
  percents,
  step: 0,
  acknowledgedUntil: null,
});

export function underOf(
  line: PromiseTerms,
  { policyVersionId, calendarVersionId }: Pick<Terms, 'policyVersionId' | 'calendarVersionId'>,
): Under {
  const { pausedBy, keptBy } = conditionsOf(line);
  return {
    source: line.source,
    policyVersionId,
    calendarVersionId,
    pausedBy: [...pausedBy],
    keptBy: [...keptBy],
  };
}
