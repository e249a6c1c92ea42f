import {
  cancelCommitment,
  reviveCommitment,
  type Act,
  type Commitment,
  type CommitmentKind,
} from '@parvis/domain';
import type { Held } from './held.js';
import type { PromiseLedger } from './promise-ledger.js';

export function cancelOne(ledger: PromiseLedger, held: Held, act: Act, reason: string): void {
  ledger.apply(held, cancelCommitment(held.commitment, held.calendar, { ...act, reason }));
  ledger.tell('CommitmentCancelled', held.commitment, { reason });
}

/** Cancels what is still owed and not yet judged. */
export function cancel(
  ledger: PromiseLedger,
  act: Act,
  reason: string,
  kinds?: readonly CommitmentKind[],
): void {
  for (const held of ledger.held) {
    const { state, kind } = held.commitment;
    if ((state !== 'running' && state !== 'paused') || (kinds && !kinds.includes(kind))) continue;
    cancelOne(ledger, held, act, reason);
  }
}

/** Undoes what the predicate names: promises kept by a message that never arrived, or cancelled by a closing. */
export function revive(
  ledger: PromiseLedger,
  act: Act,
  reason: string,
  concerned: (commitment: Commitment) => boolean,
): void {
  for (const held of ledger.held.filter(({ commitment }) => concerned(commitment))) {
    ledger.tell('CommitmentRevived', held.commitment, { reason });
    ledger.apply(held, reviveCommitment(held.commitment, held.calendar, { ...act, reason }));
  }
}
