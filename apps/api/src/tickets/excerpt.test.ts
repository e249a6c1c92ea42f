import { describe, expect, test } from '@jest/globals';
import { excerptOf } from './excerpt.js';

describe('the first words of a request', () => {
  test.each([
    ['Bonjour,\n\nLe lampadaire est éteint.', 'Le lampadaire est éteint.'],
    ['Bonjour Madame, bonjour Monsieur,\nLa fontaine fuit.', 'La fontaine fuit.'],
    ['Bonsoir, le trottoir est défoncé', 'le trottoir est défoncé'],
    ['Madame le Maire,\r\n\r\nLes feuilles…', 'Les feuilles…'],
    [
      'Monsieur Durand a garé sa voiture devant chez moi.',
      'Monsieur Durand a garé sa voiture devant chez moi.',
    ],
    ['Bonjour', 'Bonjour'],
    ['  deux   lignes\nen une ', 'deux lignes en une'],
    ['', ''],
  ])('%j', (text, excerpt) => {
    expect(excerptOf(text)).toBe(excerpt);
  });

  test('a long one is cut at a hundred and sixty characters', () => {
    const excerpt = excerptOf('Trou. '.repeat(100));
    expect([excerpt.length <= 160, excerpt.endsWith('…')]).toEqual([true, true]);
  });
});
