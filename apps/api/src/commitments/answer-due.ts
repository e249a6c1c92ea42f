import { ANSWER_KINDS, budgetOf, startCommitment } from '@parvis/domain';
import { calendarOf } from './commitment-row.js';
import type { Terms } from './ledger/held.js';

/** When an answer would be due under these terms, by the same rule that will promise it; null when none would be. */
export function answerDue(terms: Terms, startedAt: Date): Date | null {
  const calendar = calendarOf(terms.calendarVersionId, terms.calendar);
  const act = { at: startedAt, actor: { id: null, name: '' } };
  const dues = terms.promises
    .filter(({ kind }) => ANSWER_KINDS.includes(kind))
    .map((line) =>
      startCommitment(
        { id: '', kind: line.kind, budget: budgetOf(line), startedAt },
        calendar,
        act,
      ).state.dueAt.getTime(),
    );
  return dues.length > 0 ? new Date(Math.min(...dues)) : null;
}
