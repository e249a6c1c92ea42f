import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { throttle } from './throttle.js';

afterEach(() => void jest.useRealTimers());

describe('a burst of changes', () => {
  test('is asked for at once, then once more at its end, and never lost', () => {
    jest.useFakeTimers({ now: 0 });
    const times: number[] = [];
    const throttled = throttle(() => times.push(Date.now()), 2_000);
    for (let moment = 0; moment < 10; moment++) {
      throttled.call();
      jest.advanceTimersByTime(100);
    }
    jest.advanceTimersByTime(10_000);
    expect(times).toEqual([0, 2_000]);
    throttled.call();
    expect(times).toHaveLength(3);
  });
});
