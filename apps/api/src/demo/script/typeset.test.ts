import { expect, test } from '@jest/globals';
import { typeset } from './typeset.js';

test.each([
  ['Quand ? Demain !', 'Quand\u00a0? Demain\u00a0!'],
  ['Objet : « stop » ; merci', 'Objet\u00a0: «\u00a0stop\u00a0»\u00a0; merci'],
  ['de 8 h 30 à 12 h', 'de 8\u00a0h\u00a030 à 12\u00a0h'],
  ['1 500 €, 11 °C, 18 m²', '1\u00a0500\u00a0€, 11\u00a0°C, 18\u00a0m²'],
  ['M. Haddad et Mme Uzan, n° 3', 'M.\u00a0Haddad et Mme\u00a0Uzan, n°\u00a03'],
  ['4 heures, 3 mois, 12 habitants', '4 heures, 3 mois, 12 habitants'],
  ['http://ville.test:80/?a=1', 'http://ville.test:80/?a=1'],
])('%s', (written, printed) => {
  expect(typeset(written)).toBe(printed);
});
