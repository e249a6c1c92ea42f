import { expect, test } from '@jest/globals';
import { csvLine } from './csv-line.js';

test('a cell that a spreadsheet would run is a text', () => {
  expect(csvLine(['=2+5', '+33 6', '-1', '@SOMME(A1)', '\t=1', 'a;b', 'dit « "oui" »'])).toBe(
    `'=2+5;'+33 6;-1;'@SOMME(A1);'\t=1;"a;b";"dit « ""oui"" »"\r\n`,
  );
});
