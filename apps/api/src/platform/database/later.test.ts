import { describe, expect, test } from '@jest/globals';
import { asStatement, Laters } from './later.js';

describe('a text given as it is written', () => {
  test('stands in the answer wherever its word was, and nowhere else', () => {
    const laters = new Laters();
    const number = laters.ask(() => 'next()');
    const answer = { number, of: [{ number }], said: `${number} !`, empty: null, version: 1 };
    expect(laters.filled(answer, { l0: '2026-000001' })).toEqual({
      number: '2026-000001',
      of: [{ number: '2026-000001' }],
      said: `${number} !`,
      empty: null,
      version: 1,
    });
  });

  test('is none for a command that asks for none: its answer is not touched', () => {
    const answer = { at: new Date() };
    expect(new Laters().filled(answer, {})).toBe(answer);
  });
});

test('an expression by itself names its values in their order', () => {
  expect(asStatement((value) => `select ${value('a')}, ${value('b')}::integer`)).toEqual({
    sql: 'select $1, $2::integer',
    parameters: ['a', 'b'],
  });
});
