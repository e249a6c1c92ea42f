import type { Calendar } from '../calendar/calendar.js';
import { DAY_MS } from '../calendar/epoch-day.js';
import type { TimeBudget } from './budget.js';
import type { PausedStretch } from './pauses.js';
import { countedIn, ensureWorthWalking, FURTHEST_DAYS, tooFar } from './walk.js';

/**
 * The first instant at which the budget is spent. So a budget that ends exactly at a closing time, or at the
 * last midnight of a working day, is due then and not at the next opening; and a pause that starts at the due
 * instant changes nothing.
 */
export function timeDueAt(
  budget: TimeBudget,
  calendar: Calendar,
  start: number,
  pauses: PausedStretch[],
): number {
  const spending = new Spending(budget.ms, pauses);
  if (budget.clock === 'continuous') {
    const due = spending.spend(start, start + FURTHEST_DAYS * DAY_MS);
    if (due === null) throw tooFar();
    return due;
  }
  const first = calendar.zone.dayAt(start);
  for (let index = first; ; index += 1) {
    ensureWorthWalking(calendar, budget.clock, index, first);
    const counted = countedIn(calendar.day(index), budget.clock);
    for (let i = 0; i < counted.length; i += 2) {
      const due = spending.spend(Math.max(start, counted[i]!), counted[i + 1]!);
      if (due !== null) return due;
    }
  }
}

/** Milliseconds that counted between two instants. */
export function timeElapsed(
  clock: TimeBudget['clock'],
  calendar: Calendar,
  from: number,
  to: number,
  pauses: PausedStretch[],
): number {
  const spending = new Spending(Infinity, pauses);
  if (clock === 'continuous') {
    spending.spend(from, to);
    return spending.spent;
  }
  const first = calendar.zone.dayAt(from);
  const last = calendar.zone.dayAt(to);
  if (last - first > FURTHEST_DAYS) throw tooFar();
  for (let index = first; index <= last; index += 1) {
    const counted = countedIn(calendar.day(index), clock);
    for (let i = 0; i < counted.length; i += 2) {
      spending.spend(Math.max(from, counted[i]!), Math.min(to, counted[i + 1]!));
    }
  }
  return spending.spent;
}

/** Spends a budget over stretches given in order, stepping over the pauses once. */
class Spending {
  spent = 0;
  private nextPause = 0;

  constructor(
    private readonly budget: number,
    private readonly pauses: PausedStretch[],
  ) {}

  /** the instant at which the budget runs out within [from, to), or null */
  spend(from: number, to: number): number | null {
    let cursor = from;
    while (cursor < to) {
      const pause = this.pauses[this.nextPause];
      if (pause && pause.to <= cursor) {
        this.nextPause += 1;
        continue;
      }
      const stop = pause ? Math.min(to, Math.max(cursor, pause.from)) : to;
      if (stop - cursor >= this.budget - this.spent) return cursor + (this.budget - this.spent);
      this.spent += stop - cursor;
      cursor = pause && pause.from < to ? pause.to : stop;
    }
    return null;
  }
}
