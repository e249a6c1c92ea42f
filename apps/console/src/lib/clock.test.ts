import { describe, expect, test } from '@jest/globals';
import { skewOf } from './clock.js';

const NOW = Date.parse('2026-11-25T11:00:00.000Z');

describe('a workstation whose clock is wrong', () => {
  test('is corrected by the server’s, but not for the length of a request', () => {
    expect(skewOf(NOW + 90_000, 0, NOW)).toBe(90_000);
    expect(skewOf(NOW + 400, 0, NOW)).toBe(0);
  });

  test('the test clock’s offset is not taken for an error', () => {
    expect(skewOf(NOW + 86_400_000, 86_400_000, NOW)).toBe(0);
    expect(skewOf(NOW + 86_400_000 + 60_000, 86_400_000, NOW)).toBe(60_000);
  });
});
