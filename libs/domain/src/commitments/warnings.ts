import type { Calendar } from '../calendar/calendar.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import type { Commitment } from './commitment.js';
import { inServiceHours, openingAfter } from './service-hours.js';
import { thresholdAt } from './threshold-at.js';

/** Who is told, one after the other: who holds the file (or its service), then up. */
export const RUNGS = ['holder', 'referent', 'supervisor', 'direction'] as const;
export type Rung = (typeof RUNGS)[number];

/**
 * One telling. `step` orders them, and each is told once: a percent of the time up to 100, then one more each working
 * morning it stays late.
 */
export interface Warning {
  step: number;
  rung: Rung;
  /** in service hours, never the night or the holiday on which the threshold fell */
  at: Date;
}

/** What is known of a promise's warnings beside the promise itself. */
export interface Warned {
  /** of the policy it was made under; none: nobody is warned of it */
  percents: readonly number[];
  /** the last step told; 0 before the first */
  step: number;
  /** somebody has taken it in hand until then: nobody else is told before */
  acknowledgedUntil: Date | null;
}

/**
 * What is told next, and when, `now` at the earliest; null when nothing is, as long as nothing happens to the promise.
 */
export function nextWarning(
  commitment: Commitment,
  calendar: Calendar,
  warned: Warned,
  now: Date,
): Warning | null {
  const next = untold(commitment, calendar, warned).next().value ?? null;
  return next && next.at < now ? { ...next, at: inServiceHours(calendar, now) } : next;
}

/**
 * What is to be told at `now`: of several steps that came while nobody was there, the last alone, to its own rung; one
 * who comes in the morning reads one line, not three.
 */
export function dueWarning(
  commitment: Commitment,
  calendar: Calendar,
  warned: Warned,
  now: Date,
): Warning | null {
  let due: Warning | null = null;
  // an outage that ends at night is caught up in the morning
  if (inServiceHours(calendar, now) > now) return due;
  for (const warning of untold(commitment, calendar, warned)) {
    if (warning.at > now) break;
    due = warning;
  }
  return due;
}

/** Growing in time as in step. A date that can't be counted any more warns of nothing. */
function* untold(commitment: Commitment, calendar: Calendar, warned: Warned): Generator<Warning, undefined> {
  const { percents, step, acknowledgedUntil } = warned;
  if (!isWatched(commitment) || percents.length === 0) return;
  const top = RUNGS.length - 1;
  const seat = (fallen: Date) =>
    inServiceHours(calendar, acknowledgedUntil && acknowledgedUntil > fallen ? acknowledgedUntil : fallen);
  for (const [index, percent] of percents.entries()) {
    if (percent <= step) continue;
    const fallen = fallsAt(commitment, calendar, percent);
    if (fallen) yield { step: percent, rung: RUNGS[Math.min(index, top)]!, at: seat(fallen) };
  }
  // late from here: each working morning climbs one rung more, until all have heard of it
  for (let index = percents.length; index <= top; index += 1) {
    const morning = index - percents.length + 1;
    if (100 + morning <= step) continue;
    const opens = openingAfter(calendar, commitment.dueAt, morning);
    yield { step: 100 + morning, rung: RUNGS[index]!, at: seat(opens) };
  }
  const last = percents.length > top ? percents.at(-1)! : 100 + RUNGS.length - percents.length;
  // all have been told; who took it in hand since said until when, and it is owed still
  if (acknowledgedUntil && step >= last)
    yield { step: Math.max(step, 100) + 1, rung: RUNGS[top]!, at: seat(acknowledgedUntil) };
}

/** Owed and not paused: what runs, and what is late. */
export const isWatched = ({ state, keptAt }: Commitment): boolean =>
  state === 'running' || (state === 'broken' && keptAt === null);

function fallsAt(commitment: Commitment, calendar: Calendar, percent: number): Date | null {
  if (percent >= 100) return commitment.dueAt;
  try {
    return thresholdAt({ ...commitment, calendar }, percent);
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}
