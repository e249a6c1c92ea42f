import type { Calendar } from '../calendar/calendar.js';
import { decide } from '../kernel/decision.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import type { Act, CommitmentDecision } from './commitment-decision.js';
import type { Commitment } from './commitment.js';
import { dueAt } from './due-at.js';

/** What the clock waits for; it starts again by itself at `until`. */
export interface Wait {
  reason: string;
  /** what was asked to the resident */
  question: string | null;
  until: Date | null;
}

/**
 * Stops the clock. Nothing is saved by a pause that comes at the due instant or after it.
 *
 * @throws RuleViolation `commitment/already-paused`, `commitment/already-due`, `commitment/already-kept`,
 * `commitment/already-broken`, `commitment/already-cancelled`, `commitment/invalid-pause`
 */
export function pauseCommitment(
  commitment: Commitment,
  { at, actor, reason, question, until }: Act & Wait,
): CommitmentDecision {
  if (commitment.state !== 'running') throw new RuleViolation(`commitment/already-${commitment.state}`);
  if (at >= commitment.dueAt) throw new RuleViolation('commitment/already-due');
  if (until !== null && until <= at) {
    throw new RuleViolation('commitment/invalid-pause', { reason: 'ends-before-it-starts' });
  }
  const pauses = [...commitment.pauses, { from: at, to: null, label: reason }];
  const paused: Commitment = { ...commitment, state: 'paused', pauses, wakeAt: until };
  return decide(paused, { type: 'pause', at, actor, reason, question, until });
}

/**
 * Starts the clock again; nothing to do unless it is paused. A wait that was over before `at` ended then: a
 * worker that comes late, or an answer that crosses it, gives no extra time.
 */
export function resumeCommitment(commitment: Commitment, calendar: Calendar, act: Act): CommitmentDecision {
  const open = commitment.pauses.at(-1);
  if (commitment.state !== 'paused' || !open) return decide(commitment);
  const until = commitment.wakeAt;
  const at = latest(open.from, until !== null && until < act.at ? until : act.at);
  const pauses = [...commitment.pauses.slice(0, -1), { ...open, to: at }];
  const due = dueAt({ ...commitment, calendar, pauses });
  const resumed: Commitment = { ...commitment, state: 'running', pauses, dueAt: due, wakeAt: due };
  return decide(resumed, { type: 'resume', at, actor: act.actor });
}

const latest = (a: Date, b: Date): Date => (a > b ? a : b);
