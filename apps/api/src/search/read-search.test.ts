import { describe, expect, test } from '@jest/globals';
import { readSearch, type SearchTerm } from './read-search.js';
import { recentBefore } from './search-marks.js';

const word = (text: string): SearchTerm => ({ word: text, mark: null, prefix: null });
const begun = (text: string): SearchTerm => ({ word: text, mark: null, prefix: text });
const mark = (text: string): SearchTerm => ({ word: null, mark: text, prefix: null });

describe('what is typed', () => {
  test.each<[string, SearchTerm[]]>([
    ['', []],
    ['  « … »  ', []],
    ['trou', [begun('trou')]],
    ['trou lampadaire', [word('trou'), begun('lampadaire')]],
    ['rue du', [word('rue'), word('du')]],
    ['l’éclairage', [word('l'), begun('éclairage')]],
    ['2026-004217', [mark('n:2026-004217')]],
    ['2026-4217', [mark('n:2026-004217')]],
    ['demande 2026-004217', [mark('n:2026-004217'), word('demande')].reverse()],
    ['4217', [{ word: '4217', mark: 'n:4217', prefix: null }]],
    ['004217', [{ word: '004217', mark: 'n:4217', prefix: null }]],
    ['06 12 34 56 78', [mark('p:612345678')]],
    ['+33 6.12.34.56.78', [mark('p:612345678')]],
    ['0033612345678', [mark('p:612345678')]],
    ['Moreau 0612345678', [mark('p:612345678'), begun('Moreau')]],
    ['Lucie@Exemple.test', [mark('e:lucie@exemple.test')]],
    ['lucie@ex', [{ word: null, mark: null, prefix: 'e:lucie@ex' }]],
    ['12 rue Haute', [{ word: '12', mark: 'n:12', prefix: null }, word('rue'), begun('Haute')]],
  ])('%j is taken apart', (typed, terms) => {
    expect(readSearch(typed)).toEqual(terms);
  });

  test('however much is pasted, ten words are looked for', () => {
    expect(readSearch('mot '.repeat(5_000))).toHaveLength(10);
  });
});

test('what is recent is so for the instant asked about', () => {
  expect(recentBefore(new Date('2026-11-25T09:00:00Z'))).toBe("'b:742' | 'b:741'");
});
