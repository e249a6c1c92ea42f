import type { Calendar } from '../calendar/calendar.js';
import { decide } from '../kernel/decision.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import type { Act, CommitmentDecision } from './commitment-decision.js';
import { breakOnce } from './commitment-lifecycle.js';
import { resumeCommitment } from './commitment-pause.js';
import type { Budget, Commitment } from './commitment.js';
import { dueAt } from './due-at.js';

/**
 * The promise is owed no longer (merged file, withdrawn request). One already judged is not: figures that could
 * be cancelled would not be believed.
 *
 * @throws RuleViolation `commitment/already-kept`, `commitment/already-broken`
 */
export function cancelCommitment(
  commitment: Commitment,
  calendar: Calendar,
  { reason, ...act }: Act & { reason: string },
): CommitmentDecision {
  if (commitment.state === 'cancelled') return decide(commitment);
  ensureNotJudged(commitment);
  const { state, events } = resumeCommitment(commitment, calendar, act);
  const cancelled: Commitment = { ...state, state: 'cancelled', cancelledAt: act.at, wakeAt: null };
  return decide(cancelled, ...events, { type: 'cancel', ...act, reason });
}

/**
 * Undoes a cancel (unmerge) or a keep (the message turned out undeliverable). The clock is as if it had never
 * stopped, so a promise whose date has passed comes back broken. Nothing to do when nothing was concluded.
 */
export function reviveCommitment(
  commitment: Commitment,
  calendar: Calendar,
  { reason, ...act }: Act & { reason: string },
): CommitmentDecision {
  if (commitment.cancelledAt === null && commitment.keptAt === null) return decide(commitment);
  const { budget, startedAt, pauses } = commitment;
  const due = dueAt({ budget, calendar, startedAt, pauses });
  const revived: Commitment = {
    ...commitment,
    state: 'running',
    keptAt: null,
    cancelledAt: null,
    dueAt: due,
    wakeAt: due,
  };
  const entry = { type: 're-plan', ...act, reason, startedAt, budget, dueAt: due } as const;
  if (act.at < due) return decide(revived, entry);
  const broken = breakOnce(revived, act);
  return decide(broken.state, entry, ...broken.events);
}

/**
 * Other terms, another calendar or an earlier start (topic qualified, calendar edited, files merged): counted
 * again from the start with the same pauses. A date already past is left to the next `wakeCommitment`.
 *
 * @throws RuleViolation `commitment/already-kept`, `commitment/already-broken`, `commitment/already-cancelled`
 */
export function replanCommitment(
  commitment: Commitment,
  calendar: Calendar,
  change: Act & { reason: string; budget?: Budget; startedAt?: Date },
): CommitmentDecision {
  if (commitment.state === 'cancelled') throw new RuleViolation('commitment/already-cancelled');
  ensureNotJudged(commitment);
  const { at, actor, reason, budget = commitment.budget, startedAt = commitment.startedAt } = change;
  const due = dueAt({ budget, calendar, startedAt, pauses: commitment.pauses });
  const wakeAt = commitment.state === 'paused' ? commitment.wakeAt : due;
  const replanned: Commitment = { ...commitment, budget, startedAt, dueAt: due, wakeAt };
  return decide(replanned, { type: 're-plan', at, actor, reason, startedAt, budget, dueAt: due });
}

/**
 * Undoes an earlier start (unmerge): counted from its own again, with the same pauses. A break that only the earlier
 * start brought about is one no longer; what an answer has judged meanwhile stays judged. Nothing to do once cancelled.
 */
export function restartCommitment(
  commitment: Commitment,
  calendar: Calendar,
  { reason, startedAt, ...act }: Act & { reason: string; startedAt: Date },
): CommitmentDecision {
  if (commitment.keptAt !== null || commitment.state === 'cancelled') return decide(commitment);
  const { budget, pauses } = commitment;
  const due = dueAt({ budget, calendar, startedAt, pauses });
  const entry = { type: 're-plan', ...act, reason, startedAt, budget, dueAt: due } as const;
  const restarted: Commitment = { ...commitment, startedAt, dueAt: due };
  if (commitment.state === 'paused') return decide(restarted, entry);
  const stillBroken = commitment.brokenAt !== null && act.at >= due;
  return stillBroken
    ? decide({ ...restarted, state: 'broken', wakeAt: null }, entry)
    : decide({ ...restarted, state: 'running', wakeAt: due }, entry);
}

function ensureNotJudged({ state }: Commitment): void {
  if (state === 'kept' || state === 'broken') throw new RuleViolation(`commitment/already-${state}`);
}
