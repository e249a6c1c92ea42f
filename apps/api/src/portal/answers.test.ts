import { describe, expect, test } from '@jest/globals';
import { descriptionOf, textOf, whoOf } from './answers.js';

describe('a field of a form', () => {
  test.each([
    ['is taken without the blanks around it', { a: '  12 rue Neuve \r\n' }, '12 rue Neuve'],
    ['has one kind of line', { a: 'un\r\ndeux' }, 'un\ndeux'],
    ['is empty when it is missing', {}, ''],
    ['is empty when it came twice', { a: ['un', 'deux'] }, ''],
    ['loses what no column holds', { a: 'nuit\0 noire' }, 'nuit noire'],
    ['has no half character', { a: 'x\ud83d' }, 'x\ufffd'],
  ])('%s', (_fact, form, text) => {
    expect(textOf(form, 'a')).toBe(text);
  });
});

describe('what is asked', () => {
  test('a story is needed, and has an end', () => {
    expect(descriptionOf({}).faults).toEqual([{ field: 'description', rule: 'required' }]);
    expect(descriptionOf({ description: 'x'.repeat(5_001) }).faults).toEqual([
      { field: 'description', rule: 'too-long' },
    ]);
  });

  test('who he is may all be left empty', () => {
    expect(whoOf({})).toEqual({ values: { name: '', email: '', phone: '' }, faults: [] });
  });

  test.each(['06 12 34 56 78', '+33612345678', '+41 22 730 51 11', '04.75.05.51.51'])(
    '%s can be dialled',
    (phone) => {
      expect(whoOf({ phone }).faults).toEqual([]);
    },
  );

  test('what is neither a number nor an address is told beside its own field', () => {
    const { values, faults } = whoOf({ name: 'Lucie', email: 'lucie@', phone: 'mon voisin' });
    expect(values).toMatchObject({ name: 'Lucie', email: 'lucie@', phone: 'mon voisin' });
    expect(faults).toEqual([
      { field: 'email', rule: 'invalid' },
      { field: 'phone', rule: 'invalid' },
    ]);
  });
});
