import { expect, test } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from './new-id.js';

test('ids are UUIDv7 of this instant, each greater than the one before, however many are made at once', () => {
  const before = Date.now();
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  const instant = parseInt(ids[0]!.replace('-', '').slice(0, 12), 16);
  expect(instant).toBeGreaterThanOrEqual(before);
  expect(instant).toBeLessThanOrEqual(Date.now());
});
