import type { Decision } from '../kernel/decision.js';
import type { Commitment } from './commitment.js';
import type { LedgerActor, LedgerEntry } from './ledger.js';

/** A decision without events is « rien à faire »: the engine may be called twice, its state is the one given. */
export type CommitmentDecision = Decision<Commitment, LedgerEntry>;

export interface Act {
  at: Date;
  actor: LedgerActor;
}
