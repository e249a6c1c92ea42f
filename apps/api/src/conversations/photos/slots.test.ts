import { describe, expect, test } from '@jest/globals';
import { Slots } from './slots.js';

describe('slots', () => {
  test('let so many work at once, the others in the order they came, whatever fails', async () => {
    const slots = new Slots(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const works = [0, 1, 2, 3].map((n) =>
      slots.run(async () => {
        begun.push(n);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (n === 0) throw new Error('damaged');
        return n;
      }),
    );
    const settled = Promise.allSettled(works);
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    ends.shift()!();
    await expect(works[0]).rejects.toThrow('damaged');
    expect(begun).toEqual([0, 1, 2]);
    while (begun.length < 4 || ends.length > 0) {
      ends.shift()?.();
      await new Promise(setImmediate);
    }
    await settled;
    expect(await Promise.all(works.slice(1))).toEqual([1, 2, 3]);
  });
});
