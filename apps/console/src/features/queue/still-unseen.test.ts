import { describe, expect, test } from '@jest/globals';
import { stillUnseen } from './still-unseen.js';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('what arrived out of sight', () => {
  test('counts until it has been in view', () => {
    const arrived = new Set(['a', 'd']);
    expect([...stillUnseen(arrived, rows, 0, 1)]).toEqual(['d']);
    expect([...stillUnseen(arrived, rows, 0, 3)]).toEqual([]);
    expect(stillUnseen(arrived, rows, 1, 2)).toBe(arrived);
  });

  test('no longer counts once a colleague has dealt with it', () => {
    expect([...stillUnseen(new Set(['a', 'gone']), rows, 2, 3)]).toEqual(['a']);
  });
});
