import { expect, test } from '@jest/globals';
import { filtersOf, sameFilters } from './view-filters.js';

test('a view keeps the filters of an address and nothing else, in one order', () => {
  expect(filtersOf(new URLSearchParams('statut=new&x=1&agent=me&q=&service='))).toBe('agent=me&statut=new');
  expect(sameFilters('agent=me&statut=new', new URLSearchParams('statut=new&agent=me&page=2'))).toBe(true);
  expect(sameFilters('agent=me', new URLSearchParams('agent=none'))).toBe(false);
});
