import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from '../calendar/calendar.js';
import { HOLIDAY_ZONES, holidaysOf, type HolidayZone } from '../calendar/holidays.js';
import { aCalendar, everyDay, openDayAndNight } from '../calendar/testing/calendars.js';
import { pauseCommitment, resumeCommitment } from './commitment-pause.js';
import { startCommitment } from './commitment-lifecycle.js';
import type { Budget } from './commitment.js';
import { dueAt } from './due-at.js';
import { explain } from './explain.js';

const MINUTE = 60_000;
const holds = <T>(given: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns = 200) =>
  fc.assert(fc.property(given, predicate), { numRuns, seed: 20_261_126 });

const townHall = aCalendar();
const saturdayMorning = aCalendar({
  opening: {
    ...everyDay(
      [
        ['08:30', '12:00'],
        ['13:30', '17:30'],
      ],
      ['mon', 'tue', 'wed', 'thu', 'fri'],
    ),
    sat: [['09:00', '12:00']],
  },
});
const working48: Budget = { clock: 'working-days', within: 'PT48H' };
const callback: Budget = { clock: 'opening-hours', within: 'PT4H' };
const twoMonths: Budget = { clock: 'civil', within: 'P2M' };

describe('dates people argue about', () => {
  test.each<[story: string, budget: Budget, start: string, due: string, calendar?: Calendar]>([
    ['48 h over Easter', working48, '2026-04-03T10:00+02:00', '2026-04-08T10:00+02:00'],
    ['48 h over Christmas', working48, '2026-12-24T16:00+01:00', '2026-12-29T16:00+01:00'],
    ['48 h over New Year’s Eve', working48, '2026-12-31T09:00+01:00', '2027-01-05T09:00+01:00'],
    ['48 h over the three days of May 2027', working48, '2027-05-05T11:00+02:00', '2027-05-10T11:00+02:00'],
    ['a call asked for before lunch', callback, '2026-11-26T11:30+01:00', '2026-11-26T17:00+01:00'],
    ['a call asked for on Friday evening', callback, '2026-11-27T16:30+01:00', '2026-11-30T11:30+01:00'],
    [
      'the same where Saturday mornings are open',
      callback,
      '2026-11-27T16:30+01:00',
      '2026-11-28T12:00+01:00',
      saturdayMorning,
    ],
    [
      'a call asked for on Saturday noon there',
      callback,
      '2026-11-28T12:00+01:00',
      '2026-11-30T14:00+01:00',
      saturdayMorning,
    ],
    ['two months from a 31 December', twoMonths, '2026-12-31T10:00+01:00', '2027-03-01T00:00+01:00'],
    ['two months from a 31 December before a leap day', twoMonths, '2027-12-31T10:00+01:00', '2028-03-01T00:00+01:00'], // prettier-ignore
    ['two months from a leap day', twoMonths, '2028-02-29T10:00+01:00', '2028-04-30T00:00+02:00'],
    ['two months to the February of 2100, no leap year', twoMonths, '2099-12-30T10:00+01:00', '2100-03-01T00:00+01:00'], // prettier-ignore
    ['ten jours ouvrés over a pont', { clock: 'civil', within: 'P10D', unit: 'ouvre' }, '2026-05-04T10:00+02:00', '2026-05-22T00:00+02:00', aCalendar({ closures: ['2026-05-15'] })], // prettier-ignore
  ])('%s', (_story, budget, start, due, calendar = townHall) => {
    const answer = dueAt({ budget, calendar, startedAt: new Date(start) });
    expect(answer.toISOString()).toBe(new Date(due).toISOString());
    expect(explain({ budget, calendar, startedAt: new Date(start) }).dueAt).toEqual(answer);
  });
});

describe('the nights of clock change, each zone on its own', () => {
  const nights = [
    ['Europe/Paris', '2026-03-29T01:00Z', '2026-10-25T01:00Z'],
    ['America/Miquelon', '2026-03-08T05:00Z', '2026-11-01T04:00Z'],
    ['America/Martinique', '2026-03-29T01:00Z', '2026-10-25T01:00Z'],
  ] as const;

  test.each(nights)('a desk always open in %s neither loses nor gains time', (timeZone, ...jumps) => {
    const calendar = openDayAndNight({ timeZone });
    const around = fc.tuple(
      fc.constantFrom(...jumps),
      fc.integer({ min: -30 * 60 * MINUTE, max: 0 }),
      fc.integer({ min: 1, max: 60 * 3_600 }),
    );
    holds(around, ([jump, before, seconds]) => {
      const startedAt = new Date(Date.parse(jump) + before);
      for (const clock of ['continuous', 'working-days', 'opening-hours'] as const) {
        const due = dueAt({ budget: { clock, within: `PT${seconds}S` }, calendar, startedAt });
        expect(due.getTime() - startedAt.getTime()).toBe(seconds * 1000);
      }
    });
  });

  test.each(nights)('a day of %s is one civil day, of 23, 24 or 25 hours', (timeZone, ...jumps) => {
    const calendar = openDayAndNight({ timeZone });
    const startOfDay = (at: Date) =>
      new Intl.DateTimeFormat('fr-FR', { timeZone, timeStyle: 'medium' }).format(at) === '00:00:00';
    for (const jump of jumps) {
      const startedAt = new Date(Date.parse(jump) - 86_400_000);
      const due = dueAt({ budget: { clock: 'civil', within: 'P1D' }, calendar, startedAt });
      expect(startOfDay(due)).toBe(true);
    }
  });

  test.each(nights)('a wait over the night in %s is given back whole', (timeZone, ...jumps) => {
    const calendar = openDayAndNight({ timeZone });
    const waits = fc.tuple(
      fc.constantFrom(...jumps),
      fc.integer({ min: 1, max: 20 * 3_600_000 }),
      fc.integer({ min: 1, max: 20 * 3_600_000 }),
    );
    holds(waits, ([jump, before, after]) => {
      const at = Date.parse(jump);
      const startedAt = new Date(at - before - 1000);
      const pauses = [{ from: new Date(at - before), to: new Date(at + after) }];
      const budget: Budget = { clock: 'opening-hours', within: 'PT10H' };
      const without = dueAt({ budget, calendar, startedAt });
      expect(dueAt({ budget, calendar, startedAt, pauses }).getTime()).toBe(
        without.getTime() + before + after,
      );
    });
  });
});

describe('waits', () => {
  test('several within one minute move the date by what they took, to the millisecond', () => {
    const act = (at: number) => ({ at: new Date(at), actor: { id: null, name: 'x' } });
    const start = Date.parse('2026-11-02T09:00:00.000Z');
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: MINUTE - 1 }), { minLength: 2, maxLength: 20 });
    holds(cuts, (instants) => {
      const sorted = [...instants].sort((a, b) => a - b).slice(0, instants.length - (instants.length % 2));
      const budget: Budget = { clock: 'opening-hours', within: 'PT4H' };
      let { state } = startCommitment(
        { id: 'c', kind: 'answer', budget, startedAt: new Date(start) },
        townHall,
        act(start),
      );
      const due = state.dueAt.getTime();
      let waited = 0;
      for (let i = 0; i < sorted.length; i += 2) {
        const [from, to] = [sorted[i]!, sorted[i + 1]!];
        state = pauseCommitment(state, { ...act(start + from), reason: 'waiting-resident', question: null, until: null }).state; // prettier-ignore
        state = resumeCommitment(state, townHall, act(start + to)).state;
        waited += to - from;
      }
      expect(state.dueAt.getTime()).toBe(due + waited);
    });
  });
});

describe('holidays by rule, to 2100', () => {
  /** Gauss, as corrected by Lichtenberg: another road to the same Sunday. */
  function easter(year: number): number {
    const century = Math.floor(year / 100);
    const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
    const sun = 2 - Math.floor((3 * century + 3) / 4);
    const a = year % 19;
    const seed = (19 * a + moon) % 30;
    const early = Math.floor((seed + Math.floor(a / 11)) / 29);
    const full = 21 + seed - early;
    const sunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
    return Date.UTC(year, 2, full + (7 - ((((full - sunday) % 7) + 7) % 7)));
  }
  const years = Array.from({ length: 2100 - 2032 + 1 }, (_, i) => 2032 + i);
  const moving = (year: number, zone: HolidayZone): number[] => {
    const sunday = easter(year);
    return [1, 39, 50, ...(zone === 'alsace-moselle' ? [-2] : [])].map(
      (after) => sunday + after * 86_400_000,
    );
  };
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

  test.each(HOLIDAY_ZONES)('%s has its fixed days and those that follow Easter, and no other', (zone) => {
    const fixed = new Set(
      [2028, 2029, 2030, 2031].flatMap((year) => {
        const follow = moving(year, zone).map(iso);
        return holidaysOf(zone, year)
          .filter(({ date }) => !follow.includes(date))
          .map(({ date }) => date.slice(5));
      }),
    );
    for (const year of years) {
      const days = [...[...fixed].map((day) => `${year}-${day}`), ...moving(year, zone).map(iso)];
      expect(holidaysOf(zone, year).map(({ date }) => date)).toEqual([...new Set(days)].sort());
    }
  });
});
