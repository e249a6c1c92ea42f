import { describe, expect, test } from '@jest/globals';
import { dayOf } from './day-of.js';
import { aCalendar } from './testing/calendars.js';

const calendar = aCalendar({
  opening: { thu: [['08:30', '12:00']], fri: [['08:30', '12:00']], sat: [['09:00', '12:00']] },
  closures: ['2026-05-15', '2026-05-14'],
  exceptionalOpenings: { '2026-12-25': [['10:00', '11:00']], '2026-05-22': [] },
});

describe('dayOf', () => {
  test.each([
    [
      'an ordinary Thursday',
      '2026-05-21',
      { working: true, why: null, label: null, windows: [['08:30', '12:00']] },
    ],
    [
      'Ascension, closed by the town too',
      '2026-05-14',
      { working: false, why: 'public-holiday', label: 'Ascension', windows: [] },
    ],
    ['the bridge after it', '2026-05-15', { working: false, why: 'closure', label: null, windows: [] }],
    [
      'a Saturday morning',
      '2026-05-16',
      { working: false, why: 'non-working-day', label: null, windows: [['09:00', '12:00']] },
    ],
    [
      'Christmas opened for once stays a holiday',
      '2026-12-25',
      { working: false, why: 'public-holiday', label: 'Jour de Noël', windows: [['10:00', '11:00']] },
    ],
    [
      'a Friday without hours is still worked',
      '2026-05-22',
      { working: true, why: null, label: null, windows: [] },
    ],
    [
      'a holiday on a Sunday is named',
      '2026-11-01',
      { working: false, why: 'public-holiday', label: 'Toussaint', windows: [] },
    ],
  ])('%s', (_, date, kind) => {
    expect(dayOf(calendar, date)).toEqual(kind);
  });

  test('a date that does not exist is refused', () => {
    expect(() => dayOf(calendar, '2026-02-30')).toThrow('calendar/invalid');
  });
});
