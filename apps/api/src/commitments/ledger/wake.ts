import { RuleViolation, wakeCommitment, type Act } from '@parvis/domain';
import type { PromiseLedger } from './promise-ledger.js';

const PUT_OFF_MS = 3_600_000;

/**
 * Ends waits that are over and breaks what is past due. One whose date can't be counted any more (its calendar
 * has no hour left to give) is put off, so that it keeps nobody else's promise from being looked at.
 * @returns the refusals of those put off
 */
export function wake(ledger: PromiseLedger, act: Act): RuleViolation[] {
  const refusals: RuleViolation[] = [];
  for (const held of ledger.held) {
    if (!held.commitment.wakeAt || held.commitment.wakeAt > act.at) continue;
    try {
      ledger.apply(held, wakeCommitment(held.commitment, held.calendar, act));
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      refusals.push(error);
      const wakeAt = new Date(act.at.getTime() + PUT_OFF_MS);
      ledger.tx.update('commitment', held.commitment.id, { wakeAt });
    }
  }
  return refusals;
}
