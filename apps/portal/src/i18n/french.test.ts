import { describe, expect, test } from '@jest/globals';
import { PROBLEM_CODES } from '@parvis/contract';
import { problemSaid, waitSaid } from '../words/problem.js';
import { fr } from './fr/index.js';

/** Every sentence: those that take a word are given one. */
const sentences = (value: unknown, at = ''): [path: string, text: string][] => {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return sentences((value as (...words: string[]) => unknown)('X', 'Y'), at);
  return Object.entries(value ?? {}).flatMap(([key, below]) => sentences(below, `${at}.${key}`));
};
const all = sentences(fr);

describe('French as it is printed', () => {
  test('the space before : ; ! ? » and after « never breaks', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(([, text]) => / [:;!?»]|« /.test(text))).toEqual([]);
  });

  test('apostrophes are typographic', () => {
    expect(all.filter(([, text]) => /[\p{L}]'[\p{L}]/u.test(text))).toEqual([]);
  });

  test('nothing is left to be said, nobody is a client, and nobody reads our jargon', () => {
    expect(
      all.filter(([, text]) => text.trim() === '' || /\bclient|\bTODO\b|lorem|ticket|workflow/i.test(text)),
    ).toEqual([]);
  });
});

describe('a refusal', () => {
  test.each(PROBLEM_CODES)('%s is told in words, with what to do', (code) => {
    const { title, what } = problemSaid(code);
    expect(title).toMatch(/^\p{Lu}/u);
    expect(what).toMatch(/\.$/);
  });

  test('says how long to wait in minutes, when that is known', () => {
    expect(waitSaid(20)).toBe('Réessayez dans une minute.');
    expect(waitSaid(700)).toBe('Réessayez dans 12 minutes.');
    expect(waitSaid(null)).toBeNull();
  });
});
