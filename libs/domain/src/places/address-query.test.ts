import { describe, expect, test } from '@jest/globals';
import { parseAddressQuery } from './address-query.js';

describe('an address as people type it', () => {
  test.each<[string, number | null, string | null, string]>([
    ['12 rue des Tanneurs', 12, null, 'rue tanneurs'],
    ['12bis, RUE DES TANNEURS', 12, 'bis', 'rue tanneurs'],
    ['12 bis rue des tanneurs', 12, 'bis', 'rue tanneurs'],
    ['12 B bd des Remparts', 12, 'b', 'bd remparts'],
    ['rue des tanneurs 12', 12, null, 'rue tanneurs'],
    ['tann', null, null, 'tann'],
    ['  Rue de l’Œuvre-Sociale', null, null, 'rue oeuvre sociale'],
    ['11 novembre', 11, null, 'novembre'],
    ['7 rue du 8 mai 1945', 7, null, 'rue 8 mai 1945'],
    ['place du 8 mai 1945', 1945, null, 'place 8 mai'],
    ['12', 12, null, ''],
    ['', null, null, ''],
    ['%_\\; drop', null, null, 'drop'],
    ['\u0000\ud800', null, null, ''],
  ])('« %s »', (text, number, suffix, words) => {
    const query = parseAddressQuery(text);
    expect({ ...query, words: query.words.join(' ') }).toMatchObject({ number, suffix, words });
  });

  test('a misspelt name is compared by what tells it from others', () => {
    expect(parseAddressQuery('12 r. du Gal Lecler').telling).toBe('general lecler');
  });

  test('a text without end is cut', () => {
    expect(parseAddressQuery('a '.repeat(10) + 'bc '.repeat(500)).words.length).toBeLessThanOrEqual(12);
  });
});
