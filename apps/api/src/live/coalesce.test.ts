import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Coalesce } from './coalesce.js';

const PAUSE = 250;
let acted: string[];
let coalesce: Coalesce;
beforeEach(() => {
  jest.useFakeTimers();
  acted = [];
  coalesce = new Coalesce(PAUSE, (key) => acted.push(key));
});
afterEach(() => void jest.useRealTimers());

const calls = (key: string, times: number) => Array.from({ length: times }, () => coalesce.call(key));

describe('a storm of changes in one queue', () => {
  test('is told at once, then once for all the rest', () => {
    calls('voirie', 100);
    expect(acted).toEqual(['voirie']);
    jest.advanceTimersByTime(PAUSE);
    expect(acted).toEqual(['voirie', 'voirie']);
    jest.advanceTimersByTime(10 * PAUSE);
    expect(acted).toHaveLength(2);
  });

  test('that lasts is told once per pause, the last change included', () => {
    for (let n = 0; n < 10; n += 1) {
      calls('voirie', 5);
      jest.advanceTimersByTime(PAUSE);
    }
    jest.advanceTimersByTime(2 * PAUSE);
    expect(acted).toHaveLength(11);
  });

  test('that is over is forgotten: the next change is told at once', () => {
    calls('voirie', 1);
    jest.advanceTimersByTime(PAUSE);
    calls('voirie', 1);
    expect(acted).toEqual(['voirie', 'voirie']);
  });

  test('holds back no other queue', () => {
    calls('voirie', 3);
    calls('ccas', 1);
    expect(acted).toEqual(['voirie', 'ccas']);
  });
});
