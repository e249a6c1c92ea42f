import { describe, expect, test } from '@jest/globals';
import type { OnTimeQuery } from '@parvis/contract';
import { monthAway, readOnTime, writeOnTime } from './on-time-filter.js';

describe('what the rate is asked of', () => {
  test('comes back from the address bar; what makes no sense is dropped', () => {
    const query: OnTimeQuery = {
      from: '2026-11-01',
      to: '2026-11-30',
      by: 'kind',
      service: 'voirie',
      topic: 'lampadaire',
      channel: 'email',
      kind: 'answer',
    };
    expect(readOnTime(writeOnTime(query))).toEqual(query);
    expect(readOnTime(new URLSearchParams('du=hier&par=agent&canal=pigeon'))).toEqual({});
  });

  test.each([
    ['2026-11-24', -1, '2026-10-01', '2026-10-31'],
    ['2026-12-31', 1, '2027-01-01', '2027-01-31'],
    ['2028-03-31', -1, '2028-02-01', '2028-02-29'],
  ])('%s, %i months away: %s to %s', (date, months, from, to) => {
    expect(monthAway(date, months)).toEqual({ from, to });
  });
});
