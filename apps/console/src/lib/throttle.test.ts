import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { throttle } from './throttle.js';

let times: number[];
let refresh: () => void;
beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
  times = [];
  refresh = throttle(() => times.push(Date.now()), { lead: 300, wait: 2_000 }).call;
});
afterEach(() => void jest.useRealTimers());
const after = (...delays: number[]) => {
  for (const delay of delays) {
    jest.advanceTimersByTime(delay);
    refresh();
  }
  jest.advanceTimersByTime(10_000);
};

describe('a burst of changes', () => {
  test('a mail and its acknowledgement are asked for once, and the next mail without waiting', () => {
    after(0, 150);
    expect(times).toEqual([300]);
    after(0);
    expect(times).toEqual([300, 10_450]);
  });

  test('a storm costs one question in two seconds, and its last change is never lost', () => {
    after(...Array.from({ length: 50 }, () => 100));
    expect(times).toEqual([400, 2_400, 4_400, 6_400]);
  });
});
