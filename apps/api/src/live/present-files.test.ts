import { describe, expect, test } from '@jest/globals';
import type { Doing } from '@parvis/contract';
import { onePerPerson, shortName } from './present-files.js';

const claire = (doing: Doing) => ({ accountId: 'claire', name: 'Claire A.', doing });
const nadia = { accountId: 'nadia', name: 'Nadia P.', doing: 'viewing' as const };

describe('people before a file', () => {
  test('are told once each, by what they do most', () => {
    expect(onePerPerson([nadia, claire('viewing'), claire('reply'), claire('note')])).toEqual([
      claire('reply'),
      nadia,
    ]);
  });

  test('stand in the same order whoever came first', () => {
    expect(onePerPerson([claire('note'), nadia])).toEqual(onePerPerson([nadia, claire('note')]));
  });

  test('are named as colleagues do', () => {
    expect(shortName({ firstName: 'Claire', lastName: 'Aubry' })).toBe('Claire A.');
    expect(shortName({ firstName: 'Accueil', lastName: '' })).toBe('Accueil');
  });
});
