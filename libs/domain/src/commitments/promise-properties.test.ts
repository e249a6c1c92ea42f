import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarDefinition, OpeningWindow } from '../calendar/calendar-definition.js';
import { HOLIDAY_ZONES } from '../calendar/holidays.js';
import { parseCalendar } from '../calendar/parse-calendar.js';
import { openDayAndNight } from '../calendar/testing/calendars.js';
import { WEEKDAYS } from '../calendar/weekday.js';
import { RuleViolation } from '../kernel/rule-violation.js';
import { CIVIL_UNITS, ROLL_OVERS, type Budget } from './commitment.js';
import { dueAt, elapsed, type Promised } from './due-at.js';
import { explain } from './explain.js';

const HOUR = 3_600_000;
const YEAR_2026 = Date.UTC(2026, 0, 1);

const windows = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => quarters.sort((a, b) => a - b))
  .map((quarters) =>
    Array.from({ length: Math.floor(quarters.length / 2) }, (_, i): OpeningWindow => [
      hhmm(quarters[2 * i]!),
      hhmm(quarters[2 * i + 1]!),
    ]),
  );
const hhmm = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
const date = fc
  .integer({ min: 0, max: 700 })
  .map((day) => new Date(YEAR_2026 + day * 24 * HOUR).toISOString().slice(0, 10));

const calendars = fc
  .record<CalendarDefinition>({
    timeZone: fc.constantFrom(
      'Europe/Paris',
      'Indian/Reunion',
      'America/Martinique',
      'America/Miquelon',
      'Asia/Beirut',
      'Australia/Lord_Howe',
    ),
    holidays: fc.constantFrom('none', ...HOLIDAY_ZONES),
    opening: fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, windows])), { requiredKeys: [] }),
    workingDays: fc.subarray([...WEEKDAYS]),
    closures: fc.array(date, { maxLength: 5 }),
    exceptionalOpenings: fc.dictionary(date, windows, { maxKeys: 5 }),
  })
  .map(parseCalendar);

const startedAt = fc.integer({ min: 0, max: 600 * 24 * HOUR }).map((ms) => new Date(YEAR_2026 + ms));
const pause = fc
  .tuple(fc.integer({ min: -48 * HOUR, max: 700 * 24 * HOUR }), fc.integer({ min: 0, max: 240 * HOUR }))
  .map(([from, length]) => ({ from: new Date(YEAR_2026 + from), to: new Date(YEAR_2026 + from + length) }));
const pauses = fc.array(pause, { maxLength: 4 });
const timeClock = fc.constantFrom('continuous', 'working-days', 'opening-hours');
const timeBudget = fc
  .tuple(timeClock, fc.integer({ min: 1, max: 90 * HOUR }))
  .map(([clock, ms]) => inMs(clock, ms));
const civilBudget = fc.record<Budget>({
  clock: fc.constant('civil'),
  within: fc.integer({ min: 1, max: 40 }).map((days) => `P${days}D`),
  unit: fc.constantFrom(...CIVIL_UNITS),
  rollOver: fc.constantFrom(...ROLL_OVERS),
});
const promised = (budget: fc.Arbitrary<Budget>): fc.Arbitrary<Promised> =>
  fc.record({ budget, calendar: calendars, startedAt, pauses });

const inMs = (clock: Budget['clock'], ms: number): Budget => ({
  clock,
  within: `PT${(ms / 1000).toFixed(3)}S`,
});
const msOf = ({ within }: Budget) => Math.round(Number(within.slice(2, -1)) * 1000);

/** Keeps the promises that have a date; any other end than a refusal by name fails the test. */
const due = (promise: Promised): Date | null => {
  try {
    return dueAt(promise);
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
};

const holds = <T>(given: fc.Arbitrary<T>, predicate: (value: T) => void) =>
  fc.assert(fc.property(given, predicate), { numRuns: 400, seed: 20_260_116 });

describe('whatever the calendar', () => {
  test('a promise has a date or a refusal by name', () => {
    holds(promised(fc.oneof(timeBudget, civilBudget)), (promise) => {
      const answer = due(promise);
      if (answer) expect(answer.getTime()).toBeGreaterThan(promise.startedAt.getTime());
    });
  });

  test('the time elapsed from start to due is the budget', () => {
    holds(promised(timeBudget), (promise) => {
      const to = due(promise);
      if (to) expect(elapsed({ ...promise, from: promise.startedAt, to })).toBe(msOf(promise.budget));
    });
  });

  test('an instant earlier the budget is not spent', () => {
    holds(promised(timeBudget), (promise) => {
      const answer = due(promise);
      if (!answer) return;
      const to = new Date(answer.getTime() - 1);
      expect(elapsed({ ...promise, from: promise.startedAt, to })).toBe(msOf(promise.budget) - 1);
    });
  });

  test('due grows with the budget', () => {
    holds(fc.tuple(promised(timeBudget), fc.integer({ min: 1, max: 20 * HOUR })), ([promise, more]) => {
      const longer = due({ ...promise, budget: inMs(promise.budget.clock, msOf(promise.budget) + more) });
      if (longer) expect(longer.getTime()).toBeGreaterThan(dueAt(promise).getTime());
    });
    holds(promised(civilBudget), (promise) => {
      const within = `P${Number(promise.budget.within.slice(1, -1)) + 1}D`;
      const longer = due({ ...promise, budget: { ...promise.budget, within } });
      if (longer) expect(longer.getTime()).toBeGreaterThanOrEqual(dueAt(promise).getTime());
    });
  });

  test('due never comes earlier with one more pause', () => {
    holds(fc.tuple(promised(fc.oneof(timeBudget, civilBudget)), pause), ([promise, extra]) => {
      const later = due({ ...promise, pauses: [...(promise.pauses ?? []), extra] });
      if (later) expect(later.getTime()).toBeGreaterThanOrEqual(dueAt(promise).getTime());
    });
  });

  test('a pause cut in two, doubled or moved in the list changes nothing', () => {
    holds(
      fc.tuple(
        promised(fc.oneof(timeBudget, civilBudget)),
        pause,
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      ([promise, whole, share]) => {
        const cut = new Date(
          Math.floor(whole.from.getTime() + share * (whole.to.getTime() - whole.from.getTime())),
        );
        const pieces = [{ from: cut, to: whole.to }, { from: whole.from, to: cut }]; // prettier-ignore
        const others = promise.pauses ?? [];
        const once = due({ ...promise, pauses: [whole, ...others] });
        expect(due({ ...promise, pauses: [...others, ...pieces] })).toEqual(once);
        expect(due({ ...promise, pauses: [whole, ...others, whole, ...others] })).toEqual(once);
      },
    );
  });

  test('a pause that starts at the due instant or later changes nothing', () => {
    holds(
      fc.tuple(promised(fc.oneof(timeBudget, civilBudget)), fc.nat(HOUR), fc.nat(99 * HOUR)),
      ([promise, wait, length]) => {
        const answer = due(promise);
        if (!answer) return;
        const from = new Date(answer.getTime() + wait);
        const late = { from, to: new Date(from.getTime() + length) };
        expect(dueAt({ ...promise, pauses: [...(promise.pauses ?? []), late] })).toEqual(answer);
      },
    );
  });
});

describe('an explanation', () => {
  test('runs from start to due without a gap, and no two neighbours are alike', () => {
    holds(promised(fc.oneof(timeBudget, civilBudget)), (promise) => {
      const answer = due(promise);
      if (!answer) return;
      const { dueAt: explained, lines } = explain(promise);
      expect(explained).toEqual(answer);
      expect([lines[0]!.from, lines.at(-1)!.to]).toEqual([promise.startedAt, answer]);
      lines.forEach((line, i) => {
        expect(line.to > line.from).toBe(true);
        const next = lines[i + 1];
        if (!next) return;
        expect(next.from).toEqual(line.to);
        expect([next.reason, next.label]).not.toEqual([line.reason, line.label]);
      });
    });
  });

  test('counts the whole budget and nothing else', () => {
    holds(promised(timeBudget), (promise) => {
      if (!due(promise)) return;
      const counted = explain(promise).lines.filter((line) => line.counted);
      const sum = counted.reduce((ms, { from, to }) => ms + to.getTime() - from.getTime(), 0);
      expect(sum).toBe(msOf(promise.budget));
    });
  });

  test('counts as many civil days as promised', () => {
    holds(promised(civilBudget), (promise) => {
      if (!due(promise)) return;
      const counted = explain(promise).lines.filter((line) => line.counted);
      // rounding swallows the hour of a summer-time night
      const days = counted.reduce(
        (sum, { from, to }) => sum + Math.round((to.getTime() - from.getTime()) / (24 * HOUR)),
        0,
      );
      expect(days).toBe(Number(promise.budget.within.slice(1, -1)));
    });
  });
});

describe('a night of clock change', () => {
  const nights = fc.constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z').map((jump) => Date.parse(jump));
  const around = fc.tuple(
    nights,
    fc.integer({ min: -30 * HOUR, max: 0 }),
    fc.integer({ min: 1, max: 60 * HOUR }),
  );

  test.each(['Europe/Paris', 'Indian/Reunion'])(
    'neither loses nor gains time to a desk always open in %s',
    (timeZone) => {
      const calendar = openDayAndNight({ timeZone });
      holds(around, ([jump, before, ms]) => {
        const start = new Date(jump + before);
        for (const clock of ['continuous', 'working-days', 'opening-hours'] as const) {
          expect(dueAt({ budget: inMs(clock, ms), calendar, startedAt: start }).getTime()).toBe(
            start.getTime() + ms,
          );
        }
      });
    },
  );

  test('changes nothing in a zone without summer time, whatever the hours', () => {
    holds(fc.tuple(around, windows), ([[jump, before, ms], hours]) => {
      const calendar = openDayAndNight({
        timeZone: 'Indian/Reunion',
        opening: { sat: hours, sun: hours, mon: hours },
      });
      const at = (shift: number) =>
        due({ budget: inMs('opening-hours', ms), calendar, startedAt: new Date(jump + before + shift) });
      const [night, weekBefore] = [at(0), at(-7 * 24 * HOUR)];
      expect(night && night.getTime() - 7 * 24 * HOUR).toEqual(weekBefore && weekBefore.getTime());
    });
  });

  test('counts an hour window once in spring when it exists, and not at all when it does not', () => {
    holds(fc.integer({ min: 0, max: 23 }), (hour) => {
      const calendar = openDayAndNight({ opening: { sun: [[hhmm(hour * 4), hhmm(hour * 4 + 4)]] } });
      const on = (day: string, next: string) =>
        elapsed({ budget: inMs('opening-hours', 1), calendar, from: new Date(day), to: new Date(next) });
      expect(on('2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00')).toBe(hour === 2 ? 0 : HOUR);
      expect(on('2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00')).toBe(hour === 2 ? 2 * HOUR : HOUR);
    });
  });
});
