import type { Calendar, CalendarDay } from '../calendar/calendar.js';
import { parseBudget, type CivilBudget, type TimeBudget } from './budget.js';
import { civilDueDay } from './civil-clock.js';
import type { Promised } from './due-at.js';
import { Explanation, type ExplanationLine, type ExplanationReason } from './explanation.js';
import { instantMs } from './instants.js';
import { unitePauses, type PausedStretch } from './pauses.js';
import { timeDueAt } from './time-clocks.js';
import { countedIn } from './walk.js';

/**
 * « Pourquoi cette date »: every stretch from start to due, counted or not, in order and without gaps. A pause
 * is told as a pause even where the doors were closed anyway. Civil lines are whole days.
 *
 * @throws RuleViolation as `dueAt` does
 */
export function explain({ budget, calendar, startedAt, pauses = [] }: Promised): {
  dueAt: Date;
  lines: ExplanationLine[];
} {
  const parsed = parseBudget(budget);
  const start = instantMs(startedAt);
  const paused = unitePauses(pauses, start, start);
  return parsed.clock === 'civil'
    ? explainCivil(parsed, calendar, start, paused)
    : explainTime(parsed, calendar, start, paused);
}

function explainTime(budget: TimeBudget, calendar: Calendar, start: number, pauses: PausedStretch[]) {
  const due = timeDueAt(budget, calendar, start, pauses);
  const story = new Explanation(start, due, pauses);
  if (budget.clock === 'continuous') {
    story.tell(due, 'counted', null);
    return { dueAt: new Date(due), lines: story.lines };
  }
  for (let index = calendar.zone.dayAt(start); story.end < due; index += 1) {
    const day = calendar.day(index);
    const [reason, label] = whyNotCounted(day, budget.clock);
    const counted = countedIn(day, budget.clock);
    for (let i = 0; i < counted.length; i += 2) {
      story.tell(counted[i]!, reason, label);
      story.tell(counted[i + 1]!, 'counted', null);
    }
    story.tell(day.end, reason, label);
  }
  return { dueAt: new Date(due), lines: story.lines };
}

function whyNotCounted(day: CalendarDay, clock: TimeBudget['clock']): [ExplanationReason, string | null] {
  if (clock === 'working-days') return [day.why ?? 'non-working-day', day.label];
  // An exceptional opening on a public holiday: outside it the doors are simply closed.
  if (day.hours.length > 0) return ['closed-hours', null];
  return day.why === 'public-holiday' || day.why === 'closure'
    ? [day.why, day.label]
    : ['closed-hours', null];
}

function explainCivil(budget: CivilBudget, calendar: Calendar, start: number, pauses: PausedStretch[]) {
  const story = new Explanation(start, Infinity, []);
  const holidaysRolledOver: string[] = [];
  let nominal = start;
  const due = civilDueDay(budget, calendar, start, pauses, (day, fate, pause) => {
    if (fate === 'counted' || fate === 'start-day') story.tell(day.end, fate, null);
    if (fate === 'pause') story.tell(day.end, fate, pause?.label ?? null);
    if (fate === 'wrong-unit') story.tell(day.end, ...whyOfAnotherUnit(day, budget));
    if (fate === 'rolled-over') {
      if (day.label !== null && !day.working) holidaysRolledOver.push(day.label);
      return;
    }
    nominal = day.end;
    holidaysRolledOver.splice(0, Infinity, ...(day.label === null ? [] : [day.label]));
  });
  if (nominal < due.end) story.tell(due.end, 'rolled-over', holidaysRolledOver.join(', ') || null);
  return { dueAt: new Date(due.end), lines: story.lines };
}

function whyOfAnotherUnit(day: CalendarDay, { unit }: CivilBudget): [ExplanationReason, string | null] {
  if (unit === 'ouvrable' && day.why !== 'public-holiday') return ['non-working-day', null];
  return [day.why ?? 'non-working-day', day.label];
}
