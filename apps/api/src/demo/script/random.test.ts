import { describe, expect, test } from '@jest/globals';
import { Random } from './random.js';

describe('drawing by a seed', () => {
  const draw = (random: Random) => Array.from({ length: 20 }, () => random.between(1, 6));

  test('the same seed draws the same, another one does not', () => {
    expect(draw(new Random(7))).toEqual(draw(new Random(7)));
    expect(draw(new Random(7))).not.toEqual(draw(new Random(8)));
  });

  test('both ends are drawn and nothing beyond', () => {
    const random = new Random(1);
    const drawn = new Set(Array.from({ length: 500 }, () => random.between(1, 6)));
    expect([...drawn].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('shuffling loses nothing', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = new Random(3).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  });

  test('what is drawn from a fork does not move its origin', () => {
    const [used, unused] = [new Random(5), new Random(5)];
    const fork = used.fork();
    unused.fork();
    draw(fork);
    expect(draw(used)).toEqual(draw(unused));
  });

  test('a weight of nothing is never drawn', () => {
    const random = new Random(9);
    const drawn = Array.from({ length: 200 }, () =>
      random.weighted([
        ['never', 0],
        ['often', 3],
        ['rarely', 1],
      ]),
    );
    expect(new Set(drawn)).toEqual(new Set(['often', 'rarely']));
  });
});
