import { describe, expect, test } from '@jest/globals';
import type { CalendarDefinition } from '@parvis/domain';
import { readIcal } from './read-ical.js';
import { writeIcal } from './write-ical.js';

const NOW = new Date('2026-11-25T09:00:00Z');
const file = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//FR', ...events.flatMap((event) => ['BEGIN:VEVENT', 'UID:1', ...event.split('\n'), 'END:VEVENT']), 'END:VCALENDAR'].join('\r\n'); // prettier-ignore
const read = (...events: string[]) => readIcal(file(...events), 'Europe/Paris', NOW);
const nothing = { closures: [], exceptionalOpenings: {}, holidays: 0, ignored: 0 };

const definition: CalendarDefinition = {
  timeZone: 'Europe/Paris',
  holidays: 'metropole',
  opening: { mon: [['08:30', '12:00']] },
  closures: ['2026-12-24', '2027-05-07'],
  exceptionalOpenings: {
    '2026-12-19': [
      ['09:00', '12:00'],
      ['13:30', '24:00'],
    ],
  },
};

describe('an iCalendar file', () => {
  test('of ours is read as it was written', () => {
    const text = writeIcal({ id: 'c1', name: 'Mairie ; été, « l’annexe »', definition }, NOW);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(readIcal(text, 'Europe/Paris', NOW)).toEqual({
      closures: definition.closures,
      exceptionalOpenings: definition.exceptionalOpenings,
      holidays: 33,
      ignored: 0,
    });
  });

  test.each<[string, string, string[]]>([
    ['one day', 'DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261225', ['2026-12-24']],
    ['one without end', 'DTSTART;VALUE=DATE:20261224', ['2026-12-24']],
    [
      'several',
      'DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270102',
      ['2026-12-30', '2026-12-31', '2027-01-01'],
    ],
    [
      'every year',
      'DTSTART;VALUE=DATE:20201224\nRRULE:FREQ=YEARLY',
      ['2026-12-24', '2027-12-24', '2028-12-24', '2029-12-24', '2030-12-24', '2031-12-24'],
    ],
    [
      'every year but one',
      'DTSTART;VALUE=DATE:20281224\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20291224',
      ['2028-12-24', '2030-12-24'],
    ],
    ['past', 'DTSTART;VALUE=DATE:20200102', []],
  ])('closes whole days: %s', (_what, event, closures) => {
    // prettier-ignore
    expect(read(event)).toEqual({ ...nothing, closures });
  });

  test('opens hours it says are openings, on the clock of the wall', () => {
    const opening = (start: string, end: string) => `DTSTART${start}\nDTEND${end}\nCATEGORIES:OPENING`;
    expect(read(opening(':20261219T080000Z', ':20261219T110000Z')).exceptionalOpenings).toEqual({ '2026-12-19': [['09:00', '12:00']] }); // prettier-ignore
    expect(read(opening(';TZID=Europe/Paris:20261219T090000', ';TZID=Europe/Paris:20261219T120000')).exceptionalOpenings).toEqual({ '2026-12-19': [['09:00', '12:00']] }); // prettier-ignore
  });

  test('leaves alone what it can’t say: meetings, what is cancelled, and counts it', () => {
    expect(read('DTSTART:20261219T090000\nDTEND:20261219T100000', 'DTSTART;VALUE=DATE:20261224\nSTATUS:CANCELLED', 'SUMMARY:rien')).toEqual({ ...nothing, ignored: 3 }); // prettier-ignore
  });

  test('that never ends is counted no further than needed', () => {
    expect(() => read('DTSTART;VALUE=DATE:20261125\nRRULE:FREQ=DAILY')).not.toThrow();
    expect(read('DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=DAILY').closures[0]).toBe('2026-11-25');
    expect(read(...Array.from({ length: 9 }, () => 'DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=HOURLY')).closures.length).toBeLessThan(2_000); // prettier-ignore
  });

  test.each(['', 'bonjour', 'BEGIN:VCALENDAR', '\u0000', '{"a":1}', 'BEGIN:VCARD\r\nEND:VCARD'])(
    'that is none is refused, or has no event: %j',
    (text) => {
      let view: object = nothing;
      try {
        view = readIcal(text, 'Europe/Paris', NOW);
      } catch (error) {
        expect(error).toMatchObject({ code: 'calendar/unreadable-file' });
      }
      expect(view).toEqual(nothing);
    },
  );
});
