import { describe, expect, test } from '@jest/globals';
import { splitRow } from './split-row.js';

describe('a line of a file separated by semicolons', () => {
  test.each<[string, string[]]>([
    ['a;b;c', ['a', 'b', 'c']],
    [';;', ['', '', '']],
    ['a;"b;c";d', ['a', 'b;c', 'd']],
    ['a;"dit ""le Puits""";', ['a', 'dit "le Puits"', '']],
    ['"";b', ['', 'b']],
    ['a;le "Puits";c', ['a', 'le "Puits"', 'c']],
  ])('%s', (line, fields) => {
    expect(splitRow(line)).toEqual(fields);
  });
});
