import { describe, expect, test } from '@jest/globals';
import { fr } from './fr/index.js';

type Tree = { [key: string]: string | Tree };
const sentences = (tree: Tree, above = ''): [path: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${above}${key}`, value] as [string, string]]
      : sentences(value, `${above}${key}.`),
  );

/** Numbers are put into « {{n}} »; the rest is read as it stands. */
const all = sentences(fr as unknown as Tree);

describe('French as it is printed', () => {
  test('the space before : ; ! ? » and after « never breaks', () => {
    expect(all.filter(([, text]) => / [:;!?»]|« /.test(text))).toEqual([]);
  });

  test('apostrophes are typographic', () => {
    expect(all.filter(([, text]) => /[\p{L}]'[\p{L}]/u.test(text))).toEqual([]);
  });

  test('nothing is left to be said, and nobody is a client', () => {
    expect(all.filter(([, text]) => text.trim() === '' || /\bclient|\bTODO\b|lorem/i.test(text))).toEqual([]);
  });
});
