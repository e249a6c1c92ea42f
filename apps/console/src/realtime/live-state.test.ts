import { describe, expect, test } from '@jest/globals';
import { nextLiveStatus, type LiveSignal, type LiveStatus } from './live-state.js';

const after = (...signals: [LiveSignal, number][]): LiveStatus =>
  signals.reduce<LiveStatus>((status, [signal, at]) => nextLiveStatus(status, signal, at), {
    state: 'resyncing',
    since: null,
  });

describe('en direct, resynchronisation, hors ligne', () => {
  test('a short cut is a resynchronisation, a long one is said', () => {
    expect(after(['connected', 1], ['resynced', 2]).state).toBe('live');
    expect(after(['resynced', 2], ['lost', 3])).toEqual({ state: 'resyncing', since: 3 });
    expect(after(['resynced', 2], ['lost', 3], ['lost-for-good', 8])).toEqual({ state: 'offline', since: 3 });
  });

  test('connected again is not yet up to date', () => {
    expect(after(['resynced', 2], ['lost', 3], ['lost-for-good', 8], ['connected', 20]).state).toBe(
      'resyncing',
    );
    expect(after(['resynced', 2], ['lost-for-good', 8], ['lost', 9]).state).toBe('offline');
  });
});
