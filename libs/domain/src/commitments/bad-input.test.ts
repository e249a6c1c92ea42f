import { describe, expect, test } from '@jest/globals';
import type { CalendarDefinition } from '../calendar/calendar-definition.js';
import { parseCalendar } from '../calendar/parse-calendar.js';
import { aCalendar, openDayAndNight } from '../calendar/testing/calendars.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import { announcedDay } from './announced-day.js';
import { ensureTerms } from './check-terms.js';
import { startCommitment, wakeCommitment } from './commitment-lifecycle.js';
import { pauseCommitment } from './commitment-pause.js';
import type { Budget } from './commitment.js';
import { dueAt } from './due-at.js';
import { explain } from './explain.js';

const townHall = aCalendar();
const NOON = new Date('2026-11-02T11:00Z');
const act = (at: Date) => ({ at, actor: { id: null, name: 'x' } });
const calendar = (changes: Partial<CalendarDefinition>) => () => aCalendar(changes);
const due = (budget: Budget, on = townHall, startedAt = NOON) => dueAt({ budget, calendar: on, startedAt });
const hours = (within: string): Budget => ({ clock: 'opening-hours', within });

function waitingForEver() {
  const promised = { id: 'c', kind: 'answer', budget: hours('PT4H'), startedAt: NOON } as const;
  const { state } = startCommitment(promised, townHall, act(NOON));
  const wait = { reason: 'waiting-resident', question: null, until: null };
  return pauseCommitment(state, { ...act(new Date(NOON.getTime() + 1000)), ...wait }).state;
}

/** What is refused, by the name a front can put into words. */
const answer = (ask: () => unknown): string => {
  try {
    ask();
    return 'accepted';
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
};

describe('what can’t be meant is refused by name', () => {
  test.each<[what: string, ask: () => unknown, code: string]>([
    [
      'a calendar that never opens',
      () => due(hours('PT1M'), aCalendar({ opening: {} })),
      'calendar/never-opens',
    ],
    [
      'a calendar without a working day',
      () => due({ clock: 'working-days', within: 'PT1H' }, openDayAndNight({ workingDays: [] })),
      'calendar/never-opens',
    ],
    [
      'one that opens only on a date gone by',
      () => due(hours('PT1M'), aCalendar({ opening: {}, exceptionalOpenings: { '2020-01-02': [['09:00', '10:00']] } })), // prettier-ignore
      'calendar/never-opens',
    ],
    ['windows that overlap', calendar({ opening: { mon: [['08:00', '12:00'], ['11:59', '14:00']] } }), 'calendar/invalid'], // prettier-ignore
    [
      'a window that ends before it begins',
      calendar({ opening: { mon: [['12:00', '08:00']] } }),
      'calendar/invalid',
    ],
    ['a window of no time', calendar({ opening: { mon: [['08:00', '08:00']] } }), 'calendar/invalid'],
    ['25:00', calendar({ opening: { mon: [['08:00', '25:00']] } }), 'calendar/invalid'],
    ['24:01', calendar({ opening: { mon: [['08:00', '24:01']] } }), 'calendar/invalid'],
    ['a closure on a day that does not exist', calendar({ closures: ['2027-02-29'] }), 'calendar/invalid'],
    ['a zone of no clock', calendar({ timeZone: 'Europe/Atlantis' }), 'calendar/invalid'],
    ['what is no calendar', () => parseCalendar(null as unknown as CalendarDefinition), 'calendar/invalid'],
    ['a policy with no clock', () => ensureTerms([{ kind: 'answer', within: 'P7D', source: 'x' } as never]), 'commitment/invalid-budget'], // prettier-ignore
    ['a policy with no delay', () => ensureTerms([{ kind: 'answer', clock: 'civil', source: 'x' } as never]), 'commitment/invalid-budget'], // prettier-ignore
    ['a promise from the year 2400', () => due(hours('PT4H'), townHall, new Date('2400-01-01T09:00Z')), 'commitment/invalid-instant'], // prettier-ignore
    [
      'a promise from no date',
      () => due(hours('PT4H'), townHall, new Date(NaN)),
      'commitment/invalid-instant',
    ],
    ['a promise for the year 2400', () => due({ clock: 'civil', within: 'P374Y' }), 'commitment/too-far'],
    ['a day announced in 2400', () => due(announcedDay(NOON, '2400-01-01', 'Europe/Paris').budget), 'commitment/too-far'], // prettier-ignore
    [
      'a wait until the year 2400',
      () => dueAt({ budget: hours('PT4H'), calendar: townHall, startedAt: NOON, pauses: [{ from: NOON, to: new Date('2400-01-01T09:00Z') }] }), // prettier-ignore
      'commitment/invalid-instant',
    ],
    [
      'a wait of a lifetime',
      () => dueAt({ budget: hours('PT4H'), calendar: townHall, startedAt: NOON, pauses: [{ from: NOON, to: new Date('2100-01-01T09:00Z') }] }), // prettier-ignore
      'commitment/too-far',
    ],
    [
      'a wait that ends before it begins',
      () => pauseCommitment(startCommitment({ id: 'c', kind: 'answer', budget: hours('PT4H'), startedAt: NOON }, townHall, act(NOON)).state, { ...act(NOON), reason: 'x', question: null, until: new Date(0) }), // prettier-ignore
      'commitment/invalid-pause',
    ],
  ])('%s', (_what, ask, code) => {
    expect(answer(ask)).toBe(code);
  });
});

describe('what is odd and can be meant is counted', () => {
  test('closures gone by change nothing', () => {
    const closures = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10)); // prettier-ignore
    expect(due(hours('PT4H'), aCalendar({ closures }))).toEqual(due(hours('PT4H')));
  });

  test('a wait nobody ends wakes nobody, has no end of its own, and is woken for nothing', () => {
    const paused = waitingForEver();
    expect(paused).toMatchObject({ state: 'paused', wakeAt: null });
    const decades = new Date('2060-01-01T09:00Z');
    expect(wakeCommitment(paused, townHall, act(decades)).state).toBe(paused);
    expect(explain({ ...paused, calendar: townHall }).dueAt).toEqual(paused.dueAt);
  });

  test('a clock changed in the middle of a wait gives back the hour it had', () => {
    const startedAt = new Date('2026-03-28T16:00Z');
    const budget: Budget = { clock: 'continuous', within: 'PT24H' };
    const pauses = [{ from: new Date('2026-03-29T00:30Z'), to: new Date('2026-03-29T01:30Z') }]; // 01:30 → 03:30 on the wall
    expect(dueAt({ budget, calendar: townHall, startedAt, pauses })).toEqual(new Date('2026-03-29T17:00Z'));
  });
});
