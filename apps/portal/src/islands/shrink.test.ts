import { describe, expect, test } from '@jest/globals';
import { fitted } from './shrink.js';

describe('the size a photo is sent in', () => {
  test.each([
    [4032, 3024, 2048, 1536],
    [3024, 4032, 1536, 2048],
    [2048, 2048, 2048, 2048],
    [640, 480, 640, 480],
    [12_000, 3, 2048, 1],
  ])('%i × %i becomes %i × %i', (width, height, toWidth, toHeight) => {
    expect(fitted(width, height)).toEqual({ width: toWidth, height: toHeight });
  });
});
