import { conditionsOf, pauseCommitment, resumeCommitment, type Act, type Wait } from '@parvis/domain';
import type { PromiseLedger } from './promise-ledger.js';

export function pause(ledger: PromiseLedger, wait: Act & Wait): void {
  for (const held of ledger.held) {
    // one wait after another: the first ends where the second begins
    const { commitment } = ledger.apply(held, resumeCommitment(held.commitment, held.calendar, wait));
    if (commitment.state !== 'running') continue;
    const pausedBy: readonly string[] = conditionsOf({ ...commitment, ...held.under }).pausedBy;
    if (!pausedBy.includes(wait.reason)) continue;
    if (wait.at >= commitment.dueAt) continue; // due this instant: waiting saves nothing
    ledger.apply(held, pauseCommitment(commitment, wait));
  }
}

export function resume(ledger: PromiseLedger, act: Act): void {
  for (const held of ledger.held) ledger.apply(held, resumeCommitment(held.commitment, held.calendar, act));
}
