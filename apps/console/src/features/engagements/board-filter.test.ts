import { describe, expect, test } from '@jest/globals';
import { bandOf, listOf, readBoardFilter, writeBoardFilter } from './board-filter.js';

const ends = {
  late: '2026-11-24T08:00:00.000Z',
  soon: '2026-11-24T12:00:00.000Z',
  today: '2026-11-24T23:00:00.000Z',
  tomorrow: '2026-11-25T23:00:00.000Z',
};

describe('what of the board is looked at', () => {
  test('comes back from the address bar; a band of another time is dropped', () => {
    const filter = { band: 'soon', service: 'voirie', owner: 'none' } as const;
    expect(readBoardFilter(writeBoardFilter(filter))).toEqual(filter);
    expect(readBoardFilter(new URLSearchParams('echeance=hier'))).toEqual({
      band: null,
      service: null,
      owner: null,
    });
  });

  test('a band is a stretch of the list, all of them its beginning', () => {
    expect(listOf({ band: null, service: null, owner: null }, ends)).toEqual({ dueUntil: ends.tomorrow });
    expect(listOf({ band: 'late', service: null, owner: 'none' }, ends)).toEqual({
      dueUntil: ends.late,
      assignee: 'none',
    });
    expect(listOf({ band: 'today', service: 'ccas', owner: null }, ends)).toEqual({
      dueAfter: ends.soon,
      dueUntil: ends.today,
      service: 'ccas',
    });
  });

  test.each([
    ['2026-11-24T08:00:00.000Z', 'late'],
    ['2026-11-24T08:00:00.001Z', 'soon'],
    ['2026-11-24T23:00:00.000Z', 'today'],
    ['2026-11-25T08:00:00.000Z', 'tomorrow'],
    ['2026-11-26T08:00:00.000Z', null],
  ])('%s is %s', (dueAt, band) => {
    expect(bandOf(dueAt, ends)).toBe(band);
  });
});
