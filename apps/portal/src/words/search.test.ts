import { describe, expect, test } from '@jest/globals';
import { searchTopics } from './search.js';

const TOPICS = [
  ['nid-de-poule', 'Nid-de-poule, chaussée abîmée', 'Voirie et circulation'],
  ['lampadaire', 'Lampadaire éteint, clignotant ou abîmé', 'Éclairage public'],
  ['rue-eteinte', 'Rue ou quartier éteint', 'Éclairage public'],
  ['corbeille', 'Corbeille pleine, balayage', 'Propreté et déchets'],
  ['bac', 'Bac non collecté, encombrants', 'Propreté et déchets'],
  ['depot-sauvage', 'Dépôt sauvage', 'Propreté et déchets'],
  ['elagage', 'Élagage, arbre', 'Espaces verts'],
].map(([slug, name, theme]) => ({ slug: slug!, name: name!, theme: theme! }));

const found = (query: string) => searchTopics(query, TOPICS).map(({ slug }) => slug);

describe('a search of topics', () => {
  test.each([
    ['the beginning of a word', 'lamp', ['lampadaire']],
    ['words without their accents, in capitals', 'ELAGAGE', ['elagage']],
    ['a plural', 'lampadaires', ['lampadaire']],
    [
      'a plural in x, of a thème, after nothing that is named so',
      'déchets',
      ['corbeille', 'depot-sauvage', 'bac'],
    ],
    ['a sentence', 'il y a un lampadaire éteint dans la rue', ['lampadaire']],
    ['what residents say', 'poubelle', ['corbeille', 'bac']],
    ['what residents say, half typed', 'poub', ['corbeille', 'bac']],
    ['what residents say, in the plural', 'des trous', ['nid-de-poule']],
    ['a thème', 'éclairage', ['lampadaire', 'rue-eteinte']],
  ])('finds %s', (_what, query, slugs) => {
    expect(found(query)).toEqual(slugs);
  });

  test('names what is in its own name first', () => {
    expect(found('abîmé')[0]).toBe('nid-de-poule');
    expect(found('éteint')).toEqual(['lampadaire', 'rue-eteinte']);
  });

  test.each(['', '  ', 'le', '…', 'piscine', 'lampadaire piscine', 'constructor', 'toString'])(
    'finds nothing for « %s »',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  test('shows no more than can be read at a glance', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ slug: `${n}`, name: 'Banc cassé', theme: 'Parcs' }));
    expect(searchTopics('banc', many)).toHaveLength(8);
  });
});
