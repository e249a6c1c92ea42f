import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { WatchLoop } from './watch-loop.js';

let loop: WatchLoop;
afterEach(async () => {
  await loop.stop();
  jest.useRealTimers();
});

const settle = () => jest.advanceTimersByTimeAsync(0);

describe('a loop that watches a table', () => {
  test('looks one at a time, and once more for all who called meanwhile', async () => {
    jest.useFakeTimers();
    let looks = 0;
    let end: (sleep: number) => void = () => undefined;
    loop = new WatchLoop(
      () => new Promise<number>((resolve) => ((looks += 1), (end = resolve))),
      () => undefined,
    );
    loop.start();
    loop.poke();
    loop.poke();
    expect(looks).toBe(1);
    end(60_000);
    await settle();
    expect(looks).toBe(2);
    end(60_000);
    await settle();
    expect(looks).toBe(2);
  });

  test('looks by itself after the sleep it asked for, and a second after a failure', async () => {
    jest.useFakeTimers();
    const failures: unknown[] = [];
    let looks = 0;
    loop = new WatchLoop(
      async () => {
        looks += 1;
        if (looks === 2) throw new Error('away');
        return 5_000;
      },
      (error) => failures.push(error),
    );
    loop.start();
    await jest.advanceTimersByTimeAsync(4_999);
    expect(looks).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect([looks, failures.length]).toEqual([2, 1]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(looks).toBe(3);
  });

  test('stopped, it ends the look under way and begins none', async () => {
    let end: (sleep: number) => void = () => undefined;
    let looks = 0;
    loop = new WatchLoop(
      () => new Promise<number>((resolve) => ((looks += 1), (end = resolve))),
      () => undefined,
    );
    loop.start();
    const stopped = loop.stop();
    end(0);
    await stopped;
    loop.poke();
    expect(looks).toBe(1);
  });
});
