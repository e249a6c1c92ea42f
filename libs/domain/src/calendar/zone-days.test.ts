import { describe, expect, test } from '@jest/globals';
import { parseIsoDate } from './epoch-day.js';
import { zoneDays } from './zone-days.js';

const paris = zoneDays('Europe/Paris');
const at = (zone: typeof paris, date: string, minute: number) =>
  new Date(zone.instantOf(parseIsoDate(date)!, minute)).toISOString();

describe('the days of a zone', () => {
  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-06-01', 24],
  ])('%s lasts %i hours in Paris', (date, hours) => {
    const day = parseIsoDate(date)!;
    expect(paris.startOf(day + 1) - paris.startOf(day)).toBe(hours * 3_600_000);
  });

  test('a minute of the skipped hour is the instant of the jump', () => {
    for (const minute of [120, 150, 179, 180]) {
      expect(at(paris, '2026-03-29', minute)).toBe('2026-03-29T01:00:00.000Z');
    }
  });

  test('a minute of the repeated hour is its first showing', () => {
    expect(at(paris, '2026-10-25', 150)).toBe('2026-10-25T00:30:00.000Z');
    expect(at(paris, '2026-10-25', 180)).toBe('2026-10-25T02:00:00.000Z');
  });

  test('a day starts at 01:00 where the clock jumps over midnight', () => {
    const beirut = zoneDays('Asia/Beirut');
    expect(at(beirut, '2026-03-29', 0)).toBe('2026-03-28T22:00:00.000Z');
    expect(at(beirut, '2026-03-29', 1440)).toBe('2026-03-29T21:00:00.000Z');
  });

  test('every instant belongs to the date its clock shows', () => {
    const date = (instant: string) => new Date(paris.dayAt(Date.parse(instant)) * 86_400_000).toISOString();
    expect(date('2026-12-31T22:59:59.999Z')).toMatch('2026-12-31');
    expect(date('2026-12-31T23:00:00.000Z')).toMatch('2027-01-01');
    const kiritimati = zoneDays('Pacific/Kiritimati');
    expect(kiritimati.dayAt(Date.parse('2026-01-01T10:00:00Z'))).toBe(parseIsoDate('2026-01-02'));
  });
});
