import { describe, expect, test } from '@jest/globals';
import type { CommitmentState } from '../commitments/commitment.js';
import {
  countsAsKept,
  judged,
  noPromises,
  onTimeRate,
  onTimeVerdict,
  type OnTimeVerdict,
} from './on-time.js';

const now = new Date('2026-11-24T10:00:00Z');
const past = new Date('2026-11-24T09:59:59.999Z');
const future = new Date('2026-11-24T10:00:00.001Z');

describe('what the on-time rate says of a promise', () => {
  test.each<[CommitmentState, Date, Date | null, OnTimeVerdict, boolean | null]>([
    ['kept', past, past, 'kept', true],
    ['broken', past, now, 'late', false],
    ['broken', past, null, 'overdue', false],
    // its instant has come, and no worker has looked yet
    ['running', past, null, 'overdue', false],
    ['running', now, null, 'overdue', false],
    ['running', future, null, 'running', null],
    ['paused', past, null, 'paused', null],
    ['cancelled', past, null, 'cancelled', null],
  ])('%s, due %s, kept %s: %s', (state, dueAt, keptAt, verdict, kept) => {
    expect(onTimeVerdict({ state, dueAt, keptAt }, now)).toBe(verdict);
    expect(countsAsKept(verdict)).toBe(kept);
  });

  test('what is owed and late counts against it; what is not due, waits or was cancelled counts nowhere', () => {
    const counts = { kept: 6, late: 1, overdue: 3, running: 50, paused: 20, cancelled: 10 };
    expect(judged(counts)).toBe(10);
    expect(onTimeRate(counts)).toBe(0.6);
  });

  test('nothing to judge is no rate, and not a perfect one', () => {
    expect(onTimeRate({ ...noPromises(), running: 3 })).toBeNull();
  });
});
