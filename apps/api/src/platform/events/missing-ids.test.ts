import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MissingIds } from './missing-ids.js';

const spans = (missing: MissingIds) => missing.gaps.map(({ first, last }) => [first, last]);

describe('numbers that may still appear', () => {
  test('are those skipped, until they come', () => {
    const missing = new MissingIds(10, 60_000);
    missing.found([11, 15, 16, 18], 0);
    expect([missing.top, spans(missing)]).toEqual([18, [[12, 14], [17, 17]]]); // prettier-ignore
    missing.found([13, 17], 100);
    expect(spans(missing)).toEqual([[12, 12], [14, 14]]); // prettier-ignore
    missing.found([12, 14, 19], 200);
    expect([missing.top, spans(missing)]).toEqual([19, []]);
  });

  test('are given up when no transaction can be that old, however many they are', () => {
    const missing = new MissingIds(0, 60_000);
    missing.found([1_000_000], 0);
    missing.found([1_000_001], 59_999);
    expect(spans(missing)).toEqual([[1, 999_999]]);
    missing.found([], 60_000);
    expect(spans(missing)).toEqual([]);
  });

  test('in whatever order transactions commit, each number is read once', () => {
    const order = fc.shuffledSubarray(Array.from({ length: 40 }, (_, id) => id + 1));
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(order, sizes, (committed, batches) => {
        const missing = new MissingIds(0, 60_000);
        const visible = new Set<number>();
        const read: number[] = [];
        const queue = [...committed];
        for (const size of batches) {
          for (const id of queue.splice(0, size)) visible.add(id);
          const wanted = (id: number) =>
            id > missing.top || missing.gaps.some(({ first, last }) => first <= id && id <= last);
          const page = [...visible].filter(wanted).sort((a, b) => a - b);
          read.push(...page);
          missing.found(page, 0);
        }
        expect([...read].sort((a, b) => a - b)).toEqual([...committed].sort((a, b) => a - b));
      }),
    );
  });
});
