import { describe, expect, test } from '@jest/globals';
import type { Budget, CalendarDefinition } from '@parvis/domain';
import { termsExample, termsWords } from './terms-words.js';

const DAY: [string, string][] = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
];
const TOWN: CalendarDefinition = {
  timeZone: 'Europe/Paris',
  holidays: 'metropole',
  opening: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
};
const WEDNESDAY = Date.parse('2026-11-25T09:00:00Z');
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('an engagement in French', () => {
  test.each<[Budget, string]>([
    [{ clock: 'working-days', within: 'PT48H' }, '48 h, jours ouvrés, calendrier « Mairie »'],
    [{ clock: 'opening-hours', within: 'PT4H' }, '4 h, heures d’ouverture, calendrier « Mairie »'],
    [
      { clock: 'civil', within: 'P1D', unit: 'ouvrable', rollOver: 'next-working-day' },
      '1 jour, jours ouvrables, reporté au jour travaillé suivant, calendrier « Mairie »',
    ],
  ])('%j', (budget, sentence) => {
    expect(plain(termsWords(budget, 'Mairie'))).toBe(sentence);
  });

  test('with what it makes of a Friday afternoon', () => {
    expect(plain(termsExample({ clock: 'working-days', within: 'PT48H' }, TOWN, WEDNESDAY))).toBe(
      'Exemple : reçu vendredi 27 novembre à 17 h 00 → mardi 1er décembre à 17 h 00',
    );
  });

  test('without one when the delay can’t be read', () => {
    expect(termsExample({ clock: 'opening-hours', within: 'P2D' }, TOWN, WEDNESDAY)).toBeNull();
  });
});
