import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarDefinition, OpeningWindow } from '../calendar/calendar-definition.js';
import { parseCalendar } from '../calendar/parse-calendar.js';
import { openDayAndNight } from '../calendar/testing/calendars.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import { CIVIL_UNITS, CLOCKS, ROLL_OVERS, type Budget } from './commitment.js';
import { dueAt, elapsed, type Promised } from './due-at.js';
import { explain } from './explain.js';

const DAY = 86_400_000;
const holds = <T>(given: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns = 300) =>
  fc.assert(fc.property(given, predicate), { numRuns, seed: 20_260_116 });

/** A date, or the name of the rule that refuses; anything else thrown fails the test. */
const answer = (promise: Promised): Date | string => {
  try {
    return dueAt(promise);
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
};

describe('no input loops for ever', () => {
  const seldomOpen = fc
    .record<CalendarDefinition>({
      timeZone: fc.constantFrom('Europe/Paris', 'Pacific/Apia', 'America/Miquelon'),
      holidays: fc.constantFrom('none', 'metropole'),
      opening: fc.constantFrom({}, { sun: [['23:59', '24:00']] }, { mon: [] }),
      workingDays: fc.constantFrom([], ['sun'], ['mon', 'tue', 'wed', 'thu', 'fri']),
      exceptionalOpenings: fc.constantFrom<Record<string, OpeningWindow[]>>(
        {},
        { '2027-01-01': [['08:30', '08:31']] },
      ),
    })
    .map(parseCalendar);
  const anyDuration = fc.oneof(
    fc.integer({ min: 0, max: 999_999_999 }).map((n) => `PT${n}H`),
    fc.integer({ min: 0, max: 999_999_999 }).map((n) => `P${n}D`),
    fc.integer({ min: 0, max: 150 }).map((n) => `P${n}M`),
    fc.integer({ min: 0, max: 999_999_999 }).map((n) => `P${n}Y`),
    fc.string(),
  );
  const anyBudget = fc.record<Budget>({
    clock: fc.constantFrom(...CLOCKS),
    within: anyDuration,
    unit: fc.constantFrom(...CIVIL_UNITS),
    rollOver: fc.constantFrom(...ROLL_OVERS),
  });
  const anyInstant = fc.date({ noInvalidDate: false });
  const longPauses = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: -1, max: 90_000 }))
      .map(([from, length]) => ({ from: new Date(from * DAY), to: new Date((from + length) * DAY) })),
    { maxLength: 5 },
  );

  test('a counter that never opens, a budget of an age, a wait of a century: a date or a refusal by name', () => {
    const hostile = fc.record({
      budget: anyBudget,
      calendar: seldomOpen,
      startedAt: anyInstant,
      pauses: longPauses,
    });
    holds(hostile, (promise) => {
      const given = answer(promise);
      if (typeof given === 'string') expect(given).toMatch(/^(commitment|calendar)\//);
      else expect(given.getTime()).toBeGreaterThan(promise.startedAt.getTime());
    });
  });

  test.each<[string, Budget, Partial<CalendarDefinition>]>([
    ['opening hours without any', { clock: 'opening-hours', within: 'PT1M' }, { opening: {} }],
    ['working days without any', { clock: 'working-days', within: 'PT1M' }, { workingDays: [] }],
    ['jours ouvrés without any', { clock: 'civil', within: 'P1D', unit: 'ouvre' }, { workingDays: [] }],
    [
      'a roll-over without any',
      { clock: 'civil', within: 'P1D', rollOver: 'next-working-day' },
      { workingDays: [] },
    ],
  ])('%s never open', (_, budget, changes) => {
    const calendar = openDayAndNight(changes);
    expect(answer({ budget, calendar, startedAt: new Date('2026-11-02T09:00Z') })).toBe(
      'calendar/never-opens',
    );
  });
});

describe('the civil clock', () => {
  const zones = fc.constantFrom('Europe/Paris', 'America/Miquelon', 'Indian/Reunion');
  /** every instant of the two weeks around each change of time */
  const nearAClockChange = fc
    .tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01'), fc.nat(14 * DAY))
    .map(([night, ms]) => new Date(Date.parse(night) - 10 * DAY + ms));
  const days = fc.integer({ min: 1, max: 40 });

  test('a night of clock change neither adds nor removes a day', () => {
    holds(fc.tuple(zones, nearAClockChange, days), ([timeZone, startedAt, n]) => {
      const calendar = openDayAndNight({ timeZone });
      const due = dueAt({ budget: { clock: 'civil', within: `P${n}D` }, calendar, startedAt });
      expect(localTime(due, timeZone)).toBe('00:00:00');
      expect(localDay(due, timeZone) - localDay(startedAt, timeZone)).toBe(n + 1);
    });
  });

  test('the days gone through from start to due are the days promised', () => {
    const unit = fc.constantFrom(...CIVIL_UNITS);
    holds(fc.tuple(zones, nearAClockChange, days, unit), ([timeZone, startedAt, n, of]) => {
      const calendar = openDayAndNight({ timeZone, holidays: 'metropole', workingDays: ['mon', 'thu'] });
      const budget: Budget = { clock: 'civil', within: `P${n}D`, unit: of };
      const to = dueAt({ budget, calendar, startedAt });
      const gone = (until: Date) => elapsed({ budget, calendar, from: startedAt, to: until });
      expect(Math.round(gone(to) / DAY)).toBe(n); // rounding swallows the hour of a summer-time night
      expect(gone(new Date(to.getTime() - 1))).toBe(gone(to) - 1);
    });
  });

  test('due grows with the months', () => {
    holds(fc.tuple(nearAClockChange, fc.integer({ min: 1, max: 100 })), ([startedAt, months]) => {
      const calendar = openDayAndNight();
      const after = (n: number) =>
        dueAt({ budget: { clock: 'civil', within: `P${n}M` }, calendar, startedAt }).getTime();
      expect(after(months + 1)).toBeGreaterThan(after(months));
    });
  });

  const localTime = (at: Date, timeZone: string) =>
    new Intl.DateTimeFormat('fr-FR', { timeZone, timeStyle: 'medium' }).format(at);
  const localDay = (at: Date, timeZone: string) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)) / DAY;
});

describe('an explanation', () => {
  test('of more lines than a person can read is refused', () => {
    const quarters = Array.from({ length: 24 }, (_, hour): OpeningWindow => {
      const h = String(hour).padStart(2, '0');
      return [`${h}:00`, `${h}:15`];
    });
    const opening = { mon: quarters, tue: quarters, wed: quarters, thu: quarters, fri: quarters };
    const promise = {
      budget: { clock: 'opening-hours', within: 'PT10000H' } as const,
      calendar: openDayAndNight({ opening }),
      startedAt: new Date('2026-11-02T08:00Z'),
    };
    expect(dueAt(promise)).toEqual(new Date('2033-03-22T23:15:00Z'));
    expect(() => explain(promise)).toThrow('commitment/too-far');
  });
});

describe('a wait', () => {
  test('without end leaves the date it would have if it ended as it began', () => {
    const budget: Budget = { clock: 'opening-hours', within: 'PT4H' };
    const startedAt = new Date('2026-11-02T08:00Z');
    const from = new Date('2026-11-02T09:00Z');
    const calendar = openDayAndNight();
    const open = dueAt({ budget, calendar, startedAt, pauses: [{ from, to: null }] });
    expect(open).toEqual(dueAt({ budget, calendar, startedAt }));
    expect(explain({ budget, calendar, startedAt, pauses: [{ from, to: null }] }).dueAt).toEqual(open);
  });
});
