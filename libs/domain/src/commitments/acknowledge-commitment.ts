import { RuleViolation } from '../kernel/rule-violation.js';
import type { Acknowledgement } from './acknowledgement.js';
import type { Act } from './commitment-decision.js';
import type { Commitment } from './commitment.js';
import type { LedgerEntry } from './ledger.js';
import { isWatched, type Warned } from './warnings.js';

/** A next action further away is no action. */
const FURTHEST_MS = 92 * 86_400_000;

/** What somebody can answer for: a promise that is late, or that somebody was warned of. */
export const isAcknowledgeable = (commitment: Commitment, { step }: Pick<Warned, 'step'>): boolean =>
  isWatched(commitment) && (commitment.state === 'broken' || step > 0);

/**
 * Takes a late promise in hand: the ledger says who, why and what next, and nobody else is told before that day.
 * It keeps nothing: only an answer does.
 * @throws RuleViolation `commitment/next-action-in-past`, `commitment/next-action-too-far`,
 * `commitment/reason-unsaid` for « other » without a word
 */
export function acknowledgeCommitment(
  acknowledgement: Acknowledgement,
  { at, actor }: Act,
): Extract<LedgerEntry, { type: 'acknowledge' }> {
  const { reason, comment, until } = acknowledgement;
  if (until <= at) throw new RuleViolation('commitment/next-action-in-past');
  if (until.getTime() - at.getTime() > FURTHEST_MS) throw new RuleViolation('commitment/next-action-too-far');
  if (reason === 'other' && !comment) throw new RuleViolation('commitment/reason-unsaid');
  return { type: 'acknowledge', at, actor, ...acknowledgement };
}
