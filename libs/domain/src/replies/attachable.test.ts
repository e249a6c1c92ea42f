import { expect, test } from '@jest/globals';
import { runsWhenOpened } from './attachable.js';

test.each([
  ['plan.pdf', false],
  ['tableau.XLSX', false],
  ['archive.zip', false],
  ['sans extension', false],
  ['js', false],
  ['facture.pdf.exe', true],
  ['Facture.EXE', true],
  ['script.vbs. ', true],
  ['raccourci.lnk', true],
])('« %s » runs when opened: %s', (name, runs) => {
  expect(runsWhenOpened(name)).toBe(runs);
});
