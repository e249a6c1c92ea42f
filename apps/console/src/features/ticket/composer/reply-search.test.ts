import { expect, test } from '@jest/globals';
import { matchingReplies } from './reply-search.js';

const reply = (id: string, title: string, body = '') => ({ id, title, body, service: null });
const REPLIES = [
  reply('piece', 'Pièce manquante', 'Il nous manque un justificatif de domicile.'),
  reply('lamp', 'Éclairage : intervention prévue', 'Un technicien passera.'),
  reply('thanks', 'Remerciement', 'Votre éclairage nous est précieux.'),
];

test.each([
  ['', ['piece', 'lamp', 'thanks']],
  ['eclair', ['lamp', 'thanks']],
  ['ÉCLAIRAGE prev', ['lamp']],
  ['justificatif', ['piece']],
  ['piece domicile', ['piece']],
  ['rien de tel', []],
])('« %s » finds %j, by title first', (typed, ids) => {
  expect(matchingReplies(REPLIES, typed).map(({ id }) => id)).toEqual(ids);
});
