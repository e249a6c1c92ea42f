import { expect, test } from '@jest/globals';
import { readPerson } from './read-person.js';

test.each([
  ['Lucie Moreau', { firstName: 'Lucie', lastName: 'Moreau', emails: [], phones: [] }],
  ['MOREAU Lucie', { firstName: 'Lucie', lastName: 'MOREAU', emails: [], phones: [] }],
  ['Moreau', { firstName: '', lastName: 'Moreau', emails: [], phones: [] }],
  [
    'Lucie Moreau 06 12 34 56 78',
    { firstName: 'Lucie', lastName: 'Moreau', emails: [], phones: ['06 12 34 56 78'] },
  ],
  ['+33612345678', { firstName: '', lastName: '', emails: [], phones: ['+33612345678'] }],
  [
    'Anne-Élise Le Goff, a.legoff@exemple.test',
    { firstName: 'Anne-Élise Le', lastName: 'Goff', emails: ['a.legoff@exemple.test'], phones: [] },
  ],
  ['', { firstName: '', lastName: '', emails: [], phones: [] }],
])('%j', (typed, person) => {
  expect(readPerson(typed)).toEqual(person);
});
