import { expect, test } from '@jest/globals';
import { rateWords } from './rate-words.js';

test.each([
  [0.9234, '92,3\u00a0%'],
  [1, '100,0\u00a0%'],
  [0.99999, '99,9\u00a0%'],
  [0, '0,0\u00a0%'],
  [0.00001, '0,1\u00a0%'],
])('%d is said %s', (rate, words) => {
  expect(rateWords(rate)).toBe(words);
});
