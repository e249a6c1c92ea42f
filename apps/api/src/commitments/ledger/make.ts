import { budgetOf, type Act } from '@parvis/domain';
import { calendarOf } from '../commitment-row.js';
import { underOf, unwarned, type Terms } from './held.js';
import type { PromiseLedger } from './promise-ledger.js';

/** @param startedAt legal receipt, maybe long before the row */
export function make(ledger: PromiseLedger, terms: Terms, startedAt: Date, act: Act): void {
  const calendar = calendarOf(terms.calendarVersionId, terms.calendar);
  for (const line of terms.promises)
    ledger.start(
      { kind: line.kind, budget: budgetOf(line), startedAt },
      { calendar, under: underOf(line, terms), warned: unwarned(line.warnAt) },
      act,
    );
}
