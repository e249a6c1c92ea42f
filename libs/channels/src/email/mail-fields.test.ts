import { describe, expect, test } from '@jest/globals';
import { parseAddress, parseAddressList } from './addresses.js';
import { parseMailDate } from './mail-date.js';
import { parseMessageId, parseReferences } from './message-ids.js';
import { distinctFileNames, safeFileName } from './safe-file-name.js';

describe('addresses', () => {
  test.each([
    ['Lucie <lucie@exemple.test>', 'Lucie', 'lucie@exemple.test'],
    ['"Moreau, Lucie" <lucie@exemple.test>', 'Moreau, Lucie', 'lucie@exemple.test'],
    ['lucie@exemple.test (Lucie)', 'Lucie', 'lucie@exemple.test'],
    ['=?utf-8?Q?=C3=89lodie?= <e@exemple.test>', 'Élodie', 'e@exemple.test'],
    ['hélène@exemple.test', '', 'hélène@exemple.test'],
    ['\u202Eelia <a@exemple.test>', 'elia', 'a@exemple.test'],
  ])('%s', (field, name, address) => {
    expect(parseAddress(field)).toEqual({ name, address });
  });

  test('a name without an address is nobody', () => {
    expect([
      parseAddress('Lucie Moreau'),
      parseAddress(''),
      parseAddress(null),
      parseAddressList('undisclosed-recipients:;'),
    ]).toEqual([null, null, null, []]);
  });

  test('an address hidden in a name is not the address', () => {
    expect(parseAddress('"maire@ville.test" <pirate@exemple.test>')).toEqual({
      name: 'maire@ville.test',
      address: 'pirate@exemple.test',
    });
  });
});

describe('dates', () => {
  test.each([
    ['Mon, 05 Jan 2026 10:12:33 +0100', '2026-01-05T09:12:33.000Z'],
    ['5 Jan 2026 10:12 +0000', '2026-01-05T10:12:00.000Z'],
    ['Mon, 05 Jan 26 10:12:33 GMT', '2026-01-05T10:12:33.000Z'],
    ['Mon, 05 Jan 2026 10:12:33 -0330 (comment)', '2026-01-05T13:42:33.000Z'],
    ['Mon, 05 Jan 2026 10:12:33 EST', '2026-01-05T15:12:33.000Z'],
    ['Mon, 05-Jan-2026 10:12:33', '2026-01-05T10:12:33.000Z'],
    ['2026-01-05T10:12:33+01:00', '2026-01-05T09:12:33.000Z'],
  ])('%s', (field, instant) => {
    expect(parseMailDate(field)!.toISOString()).toBe(instant);
  });

  test.each([
    '',
    'facture 12',
    'hier',
    '32 Jan 2026 10:12:00 +0000',
    '05 Foo 2026 10:12:00',
    'Mon, 05 Jan 9999 10:12:33 +0000',
    '1',
  ])('« %s » is no date', (field) => {
    expect(parseMailDate(field)).toBeNull();
  });
});

describe('identifiers', () => {
  test('brackets, folds and company', () => {
    expect(parseMessageId(' <a@x.test> (comment)')).toBe('<a@x.test>');
    expect(parseMessageId('<a\r\n b@x.test>')).toBe('<ab@x.test>');
    expect(parseMessageId('a@x.test')).toBe('<a@x.test>');
    expect([parseMessageId(''), parseMessageId('<>'), parseMessageId(null)]).toEqual([null, null, null]);
  });

  test('control characters are left out, and what no index can hold is none', () => {
    expect(parseMessageId('<a\0b@x.test>')).toBe('<ab@x.test>');
    expect(parseReferences('<a\0b@x.test> <c@x.test>')).toEqual(['<ab@x.test>', '<c@x.test>']);
    expect(parseMessageId(`<${'漢'.repeat(333)}@x.test>`)).toBeNull();
    expect(parseReferences(`<${'漢'.repeat(333)}@x.test> <c@x.test>`)).toEqual(['<c@x.test>']);
  });

  test('an endless thread keeps its root and its newest hundred', () => {
    const references = parseReferences(Array.from({ length: 500 }, (_, i) => `<${i}@x.test>`).join(' '));
    expect([references.length, references[0], references[1], references.at(-1)]).toEqual([
      100,
      '<0@x.test>',
      '<401@x.test>',
      '<499@x.test>',
    ]);
  });
});

describe('file names', () => {
  test('what no disk, header or screen should meet', () => {
    expect(
      ['a/b\\c.pdf', '.htaccess', 'a\r\nb.txt', 'nul', 'a:b?.pdf', '\u202Efdp.exe', '  '].map((name) =>
        safeFileName(name, 'text/plain'),
      ),
    ).toEqual(['c.pdf', 'htaccess', 'a b.txt', '_nul', 'a_b_.pdf', 'fdp.exe', 'piece-jointe.txt']);
  });

  test('namesakes get numbers, whatever their case', () => {
    expect(['a.txt', 'A.txt', 'a (2).txt', 'a.txt', 'sans', 'sans'].map(distinctFileNames())).toEqual([
      'a.txt',
      'A (2).txt',
      'a (2) (2).txt',
      'a (3).txt',
      'sans',
      'sans (2)',
    ]);
  });
});
