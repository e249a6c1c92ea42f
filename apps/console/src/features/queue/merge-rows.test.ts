import { describe, expect, test } from '@jest/globals';
import { dedupe, mergeRows } from './merge-rows.js';

const rows = (...ids: string[]) => ids.map((id) => ({ id, version: 1 }));
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join('');

describe('what comes while one is reading', () => {
  test('nothing looked at: the list is the server’s', () => {
    const merged = mergeRows(rows('b', 'c'), rows('a', 'b', 'c'), -1);
    expect([ids(merged.rows), merged.held, merged.arrived]).toEqual(['abc', 0, ['a']]);
  });

  test('what would push the row under the cursor is held back and counted', () => {
    const merged = mergeRows(rows('b', 'c', 'd'), rows('a', 'b', 'c', 'd'), 1);
    expect([ids(merged.rows), merged.held, merged.arrived]).toEqual(['bcd', 1, []]);
  });

  test('what comes below is shown at once', () => {
    const merged = mergeRows(rows('b', 'c'), rows('b', 'c', 'z'), 1);
    expect([ids(merged.rows), merged.held, merged.arrived]).toEqual(['bcz', 0, ['z']]);
  });

  test('a file that has left is gone, even from above the cursor', () => {
    expect(ids(mergeRows(rows('a', 'b', 'c'), rows('b', 'c'), 2).rows)).toBe('bc');
  });

  test('rows looked at keep their order, and take their new contents', () => {
    const merged = mergeRows(
      rows('a', 'b', 'c'),
      [{ id: 'b', version: 2 }, { id: 'a', version: 3 }, ...rows('c')],
      1,
    );
    expect(merged.rows.slice(0, 2)).toEqual([
      { id: 'a', version: 3 },
      { id: 'b', version: 2 },
    ]);
  });

  test('a file told of by two pages stands once, as last told', () => {
    expect(
      dedupe([
        { id: 'a', version: 1 },
        { id: 'b', version: 1 },
        { id: 'a', version: 2 },
      ]),
    ).toEqual([
      { id: 'b', version: 1 },
      { id: 'a', version: 2 },
    ]);
  });
});
