import { expect, test } from '@jest/globals';
import type { WallFigures } from '@parvis/contract';
import { arrived, EMPTY_WALL, failed, FRESH_FOR_MS, isStale, waitBeforeNext } from './wall-state.js';

const figures = { name: 'Hall' } as WallFigures;

test('a cut keeps the last figures, and says that they are old', () => {
  const cut = failed(arrived(figures, 1_000), 'network');
  expect(cut).toEqual({ figures, at: 1_000, trouble: 'lost', failures: 1 });
  expect(isStale(cut, 1_001)).toBe(true);
  expect(isStale(arrived(figures, 9_000), 9_001)).toBe(false);
});

test('figures nobody renewed are old by themselves', () => {
  const state = arrived(figures, 1_000);
  expect(isStale(state, 1_000 + FRESH_FOR_MS)).toBe(false);
  expect(isStale(state, 1_001 + FRESH_FOR_MS)).toBe(true);
});

test.each(['wall/revoked', 'wall/not-found'])('%s takes them away', (code) => {
  expect(failed(arrived(figures, 1_000), code)).toMatchObject({ figures: null, at: null });
});

test('it asks again sooner, then ever more rarely, and never at once with its neighbours', () => {
  const waits = [1, 2, 3, 10].map((failures) =>
    waitBeforeNext({ ...EMPTY_WALL, trouble: 'lost', failures }, 0.5),
  );
  expect(waits).toEqual([4_000, 8_000, 16_000, 60_000]);
  expect(waitBeforeNext(EMPTY_WALL, 0)).toBeLessThan(waitBeforeNext(EMPTY_WALL, 1));
});
