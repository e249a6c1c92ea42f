import type { Calendar } from '../calendar/calendar.js';
import { decide } from '../kernel/decision.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import type { Act, CommitmentDecision } from './commitment-decision.js';
import type { Budget, Commitment, CommitmentKind } from './commitment.js';
import { resumeCommitment } from './commitment-pause.js';
import { dueAt } from './due-at.js';
import type { LedgerEntry } from './ledger.js';

/** `at` is when the promise is written down; `startedAt`, from when it counts (the receipt stamp of a letter). */
export function startCommitment(
  promised: { id: string; kind: CommitmentKind; budget: Budget; startedAt: Date },
  calendar: Calendar,
  { at, actor }: Act,
): CommitmentDecision {
  const { id, kind, budget, startedAt } = promised;
  const due = dueAt({ budget, calendar, startedAt });
  const commitment: Commitment = {
    id,
    kind,
    budget,
    startedAt,
    dueAt: due,
    state: 'running',
    keptAt: null,
    brokenAt: null,
    cancelledAt: null,
    wakeAt: due,
    pauses: [],
  };
  return decide(commitment, { type: 'start', at, actor, startedAt, budget, dueAt: due });
}

/**
 * The act that keeps the promise was done at `at`. In time means at the due instant at the latest, even when a
 * worker broke the promise before the act was recorded; later is « tenue en retard », and the break is written
 * first if nobody did. Only the first act counts; a cancelled promise is owed nothing.
 */
export function keepCommitment(commitment: Commitment, calendar: Calendar, act: Act): CommitmentDecision {
  const { state, events } = resumeCommitment(commitment, calendar, act);
  if (state.state === 'kept' || state.state === 'cancelled') return decide(commitment);
  const keep: LedgerEntry = { type: 'keep', at: act.at, actor: act.actor };
  if (act.at <= state.dueAt) {
    return decide({ ...state, state: 'kept', keptAt: act.at, wakeAt: null }, ...events, keep);
  }
  if (state.keptAt !== null) return decide(commitment);
  const late = breakOnce(state, act);
  return decide({ ...late.state, keptAt: act.at }, ...events, ...late.events, keep);
}

/**
 * The due instant has come and the promise is not kept.
 * @throws RuleViolation `commitment/not-due-yet`, `commitment/paused`
 */
export function breakCommitment(commitment: Commitment, act: Act): CommitmentDecision {
  if (commitment.state === 'paused') throw new RuleViolation('commitment/paused');
  if (commitment.state !== 'running') return decide(commitment);
  if (act.at < commitment.dueAt) throw new RuleViolation('commitment/not-due-yet');
  return breakOnce(commitment, act);
}

/** What has to happen by itself now: a wait that is over ends when it said, a promise past due is broken. */
export function wakeCommitment(commitment: Commitment, calendar: Calendar, act: Act): CommitmentDecision {
  const isWaiting = commitment.state === 'paused' && !(commitment.wakeAt && commitment.wakeAt <= act.at);
  if (isWaiting) return decide(commitment);
  const { state, events } = resumeCommitment(commitment, calendar, act);
  // woken for nothing: not armed any more, or on its date, else it would be woken again at once and for ever
  if (state.state !== 'running') return decide(armedOn(state, null), ...events);
  if (act.at < state.dueAt) return decide(armedOn(state, state.dueAt), ...events);
  const broken = breakOnce(state, act);
  return decide(broken.state, ...events, ...broken.events);
}

const armedOn = (commitment: Commitment, at: Date | null): Commitment =>
  commitment.wakeAt?.getTime() === at?.getTime() ? commitment : { ...commitment, wakeAt: at };

/** The break row is unique in the ledger (`commitment_entry_one_break`): a promise broken again writes none. */
export function breakOnce(commitment: Commitment, { at, actor }: Act): CommitmentDecision {
  const { dueAt: due, brokenAt } = commitment;
  const broken: Commitment = { ...commitment, state: 'broken', brokenAt: brokenAt ?? due, wakeAt: null };
  return brokenAt ? decide(broken) : decide(broken, { type: 'break', at, actor, dueAt: due });
}
