import { RuleViolation } from '../kernel/rule-violation.js';
import { instantMs } from './instants.js';

/** Time that does not count. `to` is null while the wait lasts. */
export interface Pause {
  from: Date;
  to: Date | null;
  /** shown in the explanation */
  label?: string | null;
}

/** Disjoint, in order, never empty: what the clocks read. */
export interface PausedStretch {
  from: number;
  to: number;
  label: string | null;
}

const MAX_PAUSES = 10_000;

/**
 * The union of the pauses from `since` on; where two overlap the earlier one keeps its label.
 * @param openUntil where a pause without end stops: its own start leaves it out
 */
export function unitePauses(pauses: readonly Pause[], since: number, openUntil: number): PausedStretch[] {
  if (pauses.length === 0) return [];
  if (pauses.length > MAX_PAUSES) throw new RuleViolation('commitment/invalid-pause', { reason: 'too-many' });
  const stretches = pauses.map((pause) => stretchOf(pause, openUntil)).sort((a, b) => a.from - b.from);
  const united: PausedStretch[] = [];
  let end = since;
  for (const { from, to, label } of stretches) {
    if (to <= end) continue;
    united.push({ from: Math.max(from, end), to, label });
    end = to;
  }
  return united.filter(({ from, to }) => from < to);
}

function stretchOf({ from, to, label }: Pause, openUntil: number): PausedStretch {
  const start = instantMs(from);
  const end = to === null ? Math.max(start, openUntil) : instantMs(to);
  if (end < start) throw new RuleViolation('commitment/invalid-pause', { reason: 'ends-before-it-starts' });
  return { from: start, to: end, label: label ?? null };
}
