import type { Calendar } from '../calendar/calendar.js';
import type { Commitment, CommitmentKind } from './commitment.js';
import { dueAt } from './due-at.js';
import type { LedgerEntry } from './ledger.js';

/**
 * The commitment its rows tell of, for checking the stored columns or rebuilding them. null without a `start`.
 * @param calendar the one in force: that of the last `start` or `re-plan`
 */
export function readLedger(
  { id, kind }: { id: string; kind: CommitmentKind },
  entries: readonly LedgerEntry[],
  calendar: Calendar,
): Commitment | null {
  let told: Commitment | null = null;
  for (const entry of entries) {
    if (entry.type === 'start') told = started(id, kind, entry);
    else if (told) told = after(told, entry, calendar);
  }
  return told;
}

type Entry<Type extends LedgerEntry['type']> = Extract<LedgerEntry, { type: Type }>;

const started = (id: string, kind: CommitmentKind, entry: Entry<'start'>): Commitment => ({
  id,
  kind,
  budget: entry.budget,
  startedAt: entry.startedAt,
  dueAt: entry.dueAt,
  state: 'running',
  keptAt: null,
  brokenAt: null,
  cancelledAt: null,
  wakeAt: entry.dueAt,
  pauses: [],
});

function after(
  told: Commitment,
  entry: Exclude<LedgerEntry, Entry<'start'>>,
  calendar: Calendar,
): Commitment {
  switch (entry.type) {
    case 'pause': {
      const pauses = [...told.pauses, { from: entry.at, to: null, label: entry.reason }];
      return { ...told, state: 'paused', pauses, wakeAt: entry.until };
    }
    case 'resume': {
      const pauses = told.pauses.map((pause) => (pause.to === null ? { ...pause, to: entry.at } : pause));
      const due = dueAt({ ...told, calendar, pauses });
      return { ...told, state: 'running', pauses, dueAt: due, wakeAt: due };
    }
    case 'keep':
      return { ...told, state: entry.at <= told.dueAt ? 'kept' : 'broken', keptAt: entry.at, wakeAt: null };
    case 'break':
      return { ...told, state: 'broken', brokenAt: entry.dueAt, wakeAt: null };
    case 'cancel':
      return { ...told, state: 'cancelled', cancelledAt: entry.at, wakeAt: null };
    case 'acknowledge':
      return told; // it moves who is told next, not what is owed
    case 're-plan':
      return replanned(told, entry);
  }
}

/** A re-plan of a concluded promise re-opens it; one that was broken before stays so. */
function replanned(told: Commitment, { budget, startedAt, dueAt: due, at }: Entry<'re-plan'>): Commitment {
  const changed = { ...told, budget, startedAt, dueAt: due };
  if (told.state === 'paused') return changed;
  if (told.state === 'running') return { ...changed, wakeAt: due };
  const isBroken = told.brokenAt !== null && at >= due;
  const reopened = { ...changed, keptAt: null, cancelledAt: null };
  return isBroken
    ? { ...reopened, state: 'broken', wakeAt: null }
    : { ...reopened, state: 'running', wakeAt: due };
}
