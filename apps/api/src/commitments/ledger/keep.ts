import { conditionsOf, keepCommitment, type Act, type StopAct } from '@parvis/domain';
import type { PromiseLedger } from './promise-ledger.js';

/**
 * Something was done that keeps promises: those that name it.
 * @param proof goes into the ledger beside the act
 */
export function keep(
  ledger: PromiseLedger,
  done: StopAct | readonly StopAct[],
  act: Act,
  proof: object,
): void {
  const acts = [done].flat();
  for (const held of ledger.unkept()) {
    const { keptBy } = conditionsOf({ ...held.commitment, ...held.under });
    if (!acts.some((one) => keptBy.includes(one))) continue;
    const { commitment } = ledger.apply(held, keepCommitment(held.commitment, held.calendar, act), proof);
    ledger.tell('CommitmentKept', commitment, { late: commitment.state === 'broken' });
  }
}
