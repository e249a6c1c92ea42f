import { describe, expect, test } from '@jest/globals';
import { camelRow, snakeCase, snakeRow } from './casing.js';

describe('the house speaks camelCase, PostgreSQL snake_case', () => {
  test.each([
    ['id', 'id'],
    ['nextDueAt', 'next_due_at'],
    ['rawSha256', 'raw_sha256'],
    ['policyVersionId', 'policy_version_id'],
  ])('%s ↔ %s', (camel, snake) => {
    expect(snakeCase(camel)).toBe(snake);
    expect(camelRow({ [snake]: 1 })).toEqual({ [camel]: 1 });
    expect(snakeRow({ [camel]: 1 })).toEqual({ [snake]: 1 });
  });

  test('what lies in a column is left as it is', () => {
    const payload = { from_service: 'voirie', fromService: 'accueil' };
    expect(camelRow({ payload })).toEqual({ payload });
    expect(snakeRow({ payload })).toEqual({ payload });
  });
});
