import { expect, test } from '@jest/globals';
import { isWanted } from './preferences.js';

test.each([
  ['taken-in-charge', true, true],
  ['taken-in-charge', false, false],
  ['resolved', false, false],
  ['date-announced', false, false],
  ['forwarded', false, true],
  ['closed', false, true],
] as const)('%s, to someone for whom news are wanted: %s', (kind, notices, told) => {
  expect(isWanted(kind, notices)).toBe(told);
});
