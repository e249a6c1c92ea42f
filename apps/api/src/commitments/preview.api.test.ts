import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InlineCalendar, PreviewCommitmentBody, PreviewCommitmentView, Problem } from '@parvis/contract';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const DAY: [string, string][] = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
];
const townHall: InlineCalendar = {
  timeZone: 'Europe/Paris',
  holidays: 'metropole',
  opening: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
};
const FRIDAY_17 = '2026-11-06T17:00:00+01:00';

const ask = async <Body = PreviewCommitmentView>(body: unknown) =>
  (await server.as('service')).post<Body>('/api/commitments/preview', body);
const preview = async (body: PreviewCommitmentBody): Promise<PreviewCommitmentView> => {
  const { status, body: view } = await ask(body);
  if (status !== 200) throw new Error(JSON.stringify(view));
  return view;
};
/** the due date as a clock in Paris shows it */
const due = async (body: Partial<PreviewCommitmentBody>): Promise<string> => {
  const { dueAt } = await preview({
    calendar: townHall,
    clock: 'working-days',
    within: 'PT48H',
    startedAt: FRIDAY_17,
    ...body,
  });
  const parts = { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('fr-FR', parts).format(new Date(dueAt));
};
const refusal = async (body: unknown): Promise<Problem> => (await server.as('service')).refused(ask(body));

describe('the clocks', () => {
  test.each<[string, Partial<PreviewCommitmentBody>, string]>([
    ['48 continuous hours are 48 hours', { clock: 'continuous' }, '08/11/2026 17:00:00'],
    ['48 hours of working days leave the week-end out', {}, '10/11/2026 17:00:00'],
    [
      '4 opening hours skip the night and lunch',
      { clock: 'opening-hours', within: 'PT4H' },
      '09/11/2026 12:00:00',
    ],
    ['7 civil days end at midnight', { clock: 'civil', within: 'P7D' }, '14/11/2026 00:00:00'],
    [
      '7 jours ouvrés, one of them a holiday',
      { clock: 'civil', within: 'P7D', unit: 'ouvre' },
      '19/11/2026 00:00:00',
    ],
    ['7 jours ouvrables', { clock: 'civil', within: 'P7D', unit: 'ouvrable' }, '17/11/2026 00:00:00'],
    [
      'a date on a holiday rolls over',
      { clock: 'civil', within: 'P5D', rollOver: 'next-working-day' },
      '13/11/2026 00:00:00',
    ],
    ['or not', { clock: 'civil', within: 'P5D', rollOver: 'none' }, '12/11/2026 00:00:00'],
    ['a month ends on the same day number', { clock: 'civil', within: 'P1M' }, '07/12/2026 00:00:00'],
    [
      'or on the month’s last day',
      { clock: 'civil', within: 'P1M', startedAt: '2026-01-31T10:00:00+01:00' },
      '01/03/2026 00:00:00',
    ],
    [
      '48 hours over the night of summer time are 48 hours',
      { clock: 'continuous', startedAt: '2026-03-28T12:00:00+01:00' },
      '30/03/2026 13:00:00',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await due(body)).toBe(expected);
  });
});

describe('the calendar', () => {
  const opening = (body: Partial<InlineCalendar>, within: string, startedAt = FRIDAY_17) =>
    due({ calendar: { ...townHall, ...body }, clock: 'opening-hours', within, startedAt });
  const working = (body: Partial<InlineCalendar>, startedAt = FRIDAY_17) =>
    due({ calendar: { ...townHall, ...body }, startedAt });

  test('may close at 24:00', async () => {
    const late: [string, string][] = [['20:00', '24:00']];
    expect(await opening({ opening: { fri: late } }, 'PT4H')).toBe('07/11/2026 00:00:00');
  });

  test('a budget that ends exactly at a closing time is due then, not at the next opening', async () => {
    expect(await opening({}, 'PT30M')).toBe('06/11/2026 17:30:00');
    expect(await opening({}, 'PT4H')).toBe('09/11/2026 12:00:00');
  });

  test('works from Monday to Friday unless it says otherwise', async () => {
    expect(await working({})).toBe('10/11/2026 17:00:00');
    expect(await working({ workingDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] })).toBe(
      '09/11/2026 17:00:00',
    );
  });

  test('working days matter to working days and civil days alone', async () => {
    const workingDays: InlineCalendar['workingDays'] = ['sat', 'sun'];
    expect(await opening({ workingDays }, 'PT4H')).toBe(await opening({}, 'PT4H'));
    const hours = { clock: 'continuous', calendar: { ...townHall, workingDays } } as const;
    expect(await due(hours)).toBe(await due({ clock: 'continuous' }));
  });

  test('neither holidays nor closures are ever working days, whatever it says', async () => {
    const tuesday = '2026-11-10T17:00:00+01:00'; // the 11th is a holiday
    expect(await working({}, tuesday)).toBe('13/11/2026 17:00:00');
    expect(await working({ holidays: 'none' }, tuesday)).toBe('12/11/2026 17:00:00');
    expect(await working({ closures: ['2026-11-12'] }, tuesday)).toBe('16/11/2026 17:00:00');
  });

  test('knows the holidays of each territory', async () => {
    const christmas = '2026-12-24T17:00:00+01:00';
    expect(await working({ workingDays: ['thu', 'fri', 'sat', 'sun'] }, christmas)).toBe(
      '27/12/2026 17:00:00',
    );
    expect(
      await working({ holidays: 'alsace-moselle', workingDays: ['thu', 'fri', 'sat', 'sun'] }, christmas),
    ).toBe('31/12/2026 17:00:00');
  });

  test('an exceptional opening replaces the hours of its date, holiday or closure or not', async () => {
    const morning: [string, string][] = [['09:00', '11:00']];
    const armistice = { exceptionalOpenings: { '2026-11-11': morning } };
    expect(await opening(armistice, 'PT2H30M', '2026-11-10T17:00:00+01:00')).toBe('11/11/2026 11:00:00');
    const closed = { closures: ['2026-11-09'], exceptionalOpenings: { '2026-11-09': morning } };
    expect(await opening(closed, 'PT2H30M')).toBe('09/11/2026 11:00:00');
    expect(await opening({ exceptionalOpenings: { '2026-11-09': morning } }, 'PT3H')).toBe(
      '10/11/2026 09:00:00',
    );
    expect(await opening({ exceptionalOpenings: { '2026-11-09': [] } }, 'PT1H')).toBe('10/11/2026 09:00:00');
  });

  test('an exceptional opening makes no working day of a holiday', async () => {
    const exceptionalOpenings = { '2026-11-11': DAY };
    const tuesday = '2026-11-10T17:00:00+01:00';
    expect(await working({ exceptionalOpenings }, tuesday)).toBe(await working({}, tuesday));
  });

  test('hours are those of the clock on the wall: one that is skipped counts nothing', async () => {
    const night = { opening: { sun: [['01:00', '04:00']] as [string, string][] } };
    expect(await opening(night, 'PT2H', '2026-03-29T00:00:00+01:00')).toBe('29/03/2026 04:00:00');
    expect(await opening(night, 'PT4H', '2026-10-25T00:00:00+02:00')).toBe('25/10/2026 04:00:00');
  });

  test('may be one of the town’s, by name or id', async () => {
    const { id } = await server.database.row<{ id: string }>(`select id from calendar where slug = 'mairie'`);
    for (const calendarId of ['mairie', id]) {
      const { status, body } = await ask({
        calendarId,
        clock: 'working-days',
        within: 'PT48H',
        startedAt: FRIDAY_17,
      });
      expect({ status, dueAt: body.dueAt }).toEqual({ status: 200, dueAt: '2026-11-10T16:00:00.000Z' });
    }
  });

  test.each<[string, object]>([
    ['never opens', { clock: 'opening-hours', within: 'PT1H', calendar: { ...townHall, opening: {} } }],
    ['has no working day', { calendar: { ...townHall, workingDays: [] } }],
    [
      'opened for the last time last year',
      {
        clock: 'opening-hours',
        within: 'PT1H',
        calendar: { ...townHall, opening: {}, exceptionalOpenings: { '2025-12-24': DAY } },
      },
    ],
  ])('that %s has no date to give', async (_, body) => {
    const asked = {
      calendar: townHall,
      clock: 'working-days',
      within: 'PT48H',
      startedAt: FRIDAY_17,
      ...body,
    };
    expect(await refusal(asked)).toMatchObject({ status: 422, code: 'calendar/never-opens' });
  });
});

describe('pauses', () => {
  const pause = (from: string, to: string) => ({
    from: `2026-11-${from}:00+01:00`,
    to: `2026-11-${to}:00+01:00`,
  });

  test('move the date by what they take, counted once where they overlap', async () => {
    const monday = pause('09T08:00', '09T18:00');
    expect(await due({ pauses: [monday] })).toBe('12/11/2026 03:00:00');
    expect(
      await due({ pauses: [pause('09T08:00', '09T13:00'), pause('09T10:00', '09T18:00'), monday] }),
    ).toBe('12/11/2026 03:00:00');
  });

  test('change nothing when they take time that does not count, or none', async () => {
    expect(await due({ pauses: [pause('07T08:00', '08T18:00'), pause('09T08:00', '09T08:00')] })).toBe(
      '10/11/2026 17:00:00',
    );
  });

  test('that start when it is due change nothing', async () => {
    expect(await due({ pauses: [pause('10T17:00', '20T17:00')] })).toBe('10/11/2026 17:00:00');
    expect(await due({ pauses: [pause('10T16:59', '10T17:59')] })).toBe('10/11/2026 18:00:00');
  });
});

describe('the explanation', () => {
  test('leads from the start to the due date without a gap, and its counted lines are the budget', async () => {
    const { dueAt, explanation } = await preview({
      calendar: townHall,
      clock: 'opening-hours',
      within: 'PT15H',
      startedAt: FRIDAY_17,
      pauses: [{ from: '2026-11-09T09:00:00+01:00', to: '2026-11-09T11:00:00+01:00' }],
    });
    expect([explanation[0]!.from, explanation.at(-1)!.to]).toEqual(['2026-11-06T16:00:00.000Z', dueAt]);
    explanation.slice(1).forEach(({ from }, n) => expect(from).toBe(explanation[n]!.to));
    const counted = explanation.filter((line) => line.counted);
    const sum = counted.reduce((ms, { from, to }) => ms + Date.parse(to) - Date.parse(from), 0);
    expect(sum).toBe(15 * 3_600_000);
    expect(new Set(explanation.map(({ reason }) => reason))).toEqual(
      new Set(['counted', 'closed-hours', 'pause', 'public-holiday']),
    );
    expect(explanation.find(({ reason }) => reason === 'public-holiday')).toMatchObject({
      label: '11 novembre',
    });
  });
});

describe('a question badly put', () => {
  const good = { calendar: townHall, clock: 'working-days', within: 'PT48H', startedAt: FRIDAY_17 };

  test.each<[string, object, string]>([
    ['an unknown field', { priority: 'high' }, 'priority'],
    ['an unknown clock', { clock: 'sundial' }, 'clock'],
    ['an unknown unit', { unit: 'week' }, 'unit'],
    ['an unknown roll-over', { rollOver: 'yes' }, 'rollOver'],
    ['no budget', { within: undefined }, 'within'],
    ['a number for a budget', { within: 48 }, 'within'],
    ['no start', { startedAt: undefined }, 'startedAt'],
    ['a local start', { startedAt: '2026-11-06T17:00:00' }, 'startedAt'],
    ['30 February', { startedAt: '2026-02-30T17:00:00Z' }, 'startedAt'],
    ['a start before any file', { startedAt: '1950-01-01T00:00:00Z' }, 'startedAt'],
    ['a start at the end of time', { startedAt: '9999-12-31T23:59:59Z' }, 'startedAt'],
    ['a list for a calendar', { calendar: [] }, 'calendar'],
    ['an object for pauses', { pauses: {} }, 'pauses'],
    ['a pause that is a list', { pauses: [[]] }, 'pauses'],
    ['a pause that is nothing', { pauses: [null] }, 'pauses'],
    ['a pause without end', { pauses: [{ from: FRIDAY_17 }] }, 'pauses.0.to'],
    ['a pause backwards', { pauses: [{ from: FRIDAY_17, to: '2026-11-01T00:00:00Z' }] }, 'pauses.0.to'],
    ['a pause with a reason', { pauses: [{ from: FRIDAY_17, to: FRIDAY_17, why: 'a' }] }, 'pauses.0.why'],
    ['a thousand and one pauses', { pauses: Array(1001).fill({ from: FRIDAY_17, to: FRIDAY_17 }) }, 'pauses'],
  ])('%s is refused where it lies', async (_, changes, path) => {
    const { status, code, details } = await refusal({ ...good, ...changes });
    expect({ status, code, path: (details['fields'] as { path: string }[])[0]!.path }).toEqual({
      status: 400,
      code: 'request/invalid',
      path,
    });
  });

  test.each<[string, object, number, string]>([
    ['a budget of words', { within: 'two days' }, 422, 'commitment/invalid-budget'],
    ['a budget of nothing', { within: 'PT0H' }, 422, 'commitment/invalid-budget'],
    ['a negative budget', { within: '-PT48H' }, 422, 'commitment/invalid-budget'],
    ['a month of working hours', { within: 'P1M' }, 422, 'commitment/invalid-budget'],
    ['a century', { clock: 'civil', within: 'P100Y' }, 422, 'commitment/too-far'],
    ['an age of hours', { clock: 'continuous', within: 'PT999999999H' }, 422, 'commitment/too-far'],
    ['no calendar at all', { calendar: undefined }, 404, 'calendar/not-found'],
    ['a calendar nobody has', { calendar: undefined, calendarId: 'licorne' }, 404, 'calendar/not-found'],
    ['a calendar of the Moon', { calendar: { ...townHall, timeZone: 'Moon/Base' } }, 422, 'calendar/invalid'],
    ['a field nobody knows', { calendar: { ...townHall, name: 'Mairie' } }, 422, 'calendar/invalid'],
    ['an eighth day', { calendar: { ...townHall, opening: { lundi: DAY } } }, 422, 'calendar/invalid'],
    ['an inherited day', { calendar: '{{proto}}' }, 400, 'request/invalid'],
  ])('%s is refused by name', async (_, changes, status, code) => {
    const body = JSON.stringify({ ...good, ...changes });
    const proto = '{"timeZone":"Europe/Paris","holidays":"none","opening":{"__proto__":[]}}';
    expect(await refusal(body.replace('"{{proto}}"', proto))).toMatchObject({ status, code });
  });

  test('says where a calendar is wrong', async () => {
    const calendar = { ...townHall, opening: { mon: [['08:30', '25:00']] } };
    expect((await refusal({ ...good, calendar })).details).toEqual({
      path: 'opening.mon[0][1]',
      reason: 'not-a-time',
    });
  });
});

describe('a question as large as can be', () => {
  const quarters = Array.from({ length: 24 }, (_, hour): [string, string] => {
    const h = String(hour).padStart(2, '0');
    return [`${h}:00`, `${h}:15`];
  });
  const base = { clock: 'opening-hours', startedAt: '2026-01-01T00:00:00Z' } as const;

  test('a minute a week for seventeen hours has its date, in twenty years', async () => {
    const calendar: InlineCalendar = {
      timeZone: 'Europe/Paris',
      holidays: 'none',
      opening: { sun: [['23:59', '24:00']] },
    };
    const { dueAt, explanation } = await preview({ ...base, calendar, within: 'PT17H' });
    expect(dueAt).toBe('2045-07-16T22:00:00.000Z');
    expect(explanation.filter(({ counted }) => counted)).toHaveLength(17 * 60);
  });

  test('an explanation nobody could read is refused', async () => {
    const calendar: InlineCalendar = {
      timeZone: 'Europe/Paris',
      holidays: 'none',
      opening: { mon: quarters, tue: quarters, wed: quarters, thu: quarters, fri: quarters },
    };
    expect(await refusal({ ...base, calendar, within: 'PT20000H' })).toMatchObject({
      status: 422,
      code: 'commitment/too-far',
    });
  });

  test('a thousand pauses and thousands of closures are counted', async () => {
    const date = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString();
    const pauses = Array.from({ length: 1000 }, (_, n) => ({
      from: date(n),
      to: date(n).replace('T00', 'T01'),
    }));
    const closures = Array.from({ length: 4000 }, (_, n) => date(n).slice(0, 10));
    const hours = { clock: 'continuous', within: 'PT24000H', startedAt: date(0), pauses } as const;
    const { dueAt } = await preview({ ...hours, calendar: { ...townHall, closures } });
    expect(Date.parse(dueAt) - Date.parse(date(0))).toBe(25_000 * 3_600_000);
    const more = { ...townHall, closures: [...closures, '2040-01-01'] };
    expect(await refusal({ ...hours, calendar: more })).toMatchObject({
      status: 422,
      code: 'calendar/invalid',
    });
  });
});
