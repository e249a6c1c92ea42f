import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../test/test-database.js';
import { eachWordOnce } from '../platform/database/migrations/1764705000000-speed-search.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SearchQuery } from './search-query.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('house');
});
afterAll(() => database.drop());

/** Whether a file that says this is found by who types that. */
async function meets(said: string, typed: string): Promise<boolean> {
  const query = await new SearchQuery({ often: database.rows } as unknown as UnitOfWork).of(typed);
  if (query === null) return false;
  const { found } = await database.row<{ found: boolean }>(
    `select array_to_tsvector(search_lexemes($1)) @@ $2::tsquery as found`,
    [said, query.begun],
  );
  return found;
}

/** What residents write, and what agents type: each pair is found both ways round. */
const SAME: [string, string][] = [
  ['vélo', 'vélos'],
  ['trou', 'trous'],
  ['velo', 'vélos'],
  ['feu', 'feux'],
  ['caillou', 'cailloux'],
  ['travail', 'travaux'],
  ['vitrail', 'vitraux'],
  ['journal', 'journaux'],
  ['tuyau', 'tuyaux'],
  ['bateau', 'bateaux'],
  ['eau', 'eaux'],
  ['panneau', 'panneaux'],
  ['animal', 'animaux'],
  ['déchet', 'déchets'],
  ['dechets', 'déchet'],
  ['ordure ménagère', 'ordures ménagères'],
  ['lampadaire éteint', 'lampadaires éteints'],
  ['éteint', 'éteinte'],
  ['éclairage', 'eclairage'],
  ['école', 'ECOLES'],
  ['élève', 'eleves'],
  ['arbre tombé', 'arbres tombés'],
  ['cassé', 'cassée'],
  ['cassé', 'casse'],
  ['abîmé', 'abimée'],
  ['trottoir', 'trottoirs'],
  ['poubelle', 'poubelles'],
  ['nid-de-poule', 'nids de poule'],
  ['voiture ventouse', 'voitures ventouses'],
  ['inscription', 'inscriptions'],
  ['réparation', 'réparations'],
  ['stationnement', 'stationnements'],
  ['bruit', 'bruits'],
  ['bruyant', 'bruyants'],
  ['fuite', 'fuites'],
  ['égout', 'égouts'],
  ['cantine', 'cantines'],
  ['crèche', 'creches'],
  ['naissance', 'naissances'],
  ['passeport', 'passeports'],
  ['œuvre', 'oeuvres'],
  ['mère', 'meres'],
  ['hôpital', 'hopitaux'],
  ['place', 'places'],
  ['Vieux-Lavoir', 'vieux lavoir'],
  ['l’école Jean-Moulin', 'ecole jean moulin'],
  ['d’Émile', 'emile'],
  ['Müller', 'muller'],
  ['Lefèvre', 'LEFEVRE'],
  ['İbrahim', 'ibrahim'],
  ['e\u0301cole', 'école'],
];

const APART: [said: string, typed: string][] = [
  ['voirie', 'voisin'],
  ['mur', 'mairie'],
  ['trou', 'trouble'],
  ['eau', 'peau'],
  ['lampe', 'lampion'],
  ['école', 'écologie'],
];

describe('French words', () => {
  test.each(SAME)('%s and %s meet', async (one, other) => {
    expect([await meets(one, other), await meets(other, one)]).toEqual([true, true]);
  });

  test.each(APART)('%s is not found by %s', async (said, typed) => {
    expect(await meets(said, typed)).toBe(false);
  });

  test('the last one may only be begun, each one there must be', async () => {
    expect(await meets('Un lampadaire clignote', 'lampadaire cligno')).toBe(true);
    expect(await meets('Un lampadaire clignote', 'lampa')).toBe(true);
    expect(await meets('Un lampadaire clignote', 'lampa clignote')).toBe(false);
    expect(await meets('Un lampadaire clignote', 'lampadaire trou')).toBe(false);
  });

  test('that every file has ask for nothing', async () => {
    for (const typed of ['de la', 'les', 'mes des aux'])
      expect(await meets('La rue de la Gare', typed)).toBe(false);
    expect(await meets('Un lampadaire éteint', 'les lampadaires')).toBe(true);
    expect(await meets('Rue Haute', 'rue des')).toBe(true);
    expect(await meets('La rue de la Gare', 'la gare')).toBe(true);
  });

  test.each(["'", '\\', "a' | 'b", ':*', '!', '(', '&&', '\u0000x'.slice(1), '🙂', 'שלום', 'a:b'])(
    'signs of the language of queries are letters or nothing: %s',
    async (typed) => {
      await expect(meets('un trou', typed)).resolves.toBe(false);
    },
  );

  test('taken one after the other are those of the statement that took them together', async () => {
    await database.rows(eachWordOnce().replace('search_lexemes', 'taken_together'));
    const different = await database.rows<{ word: string }>(
      `select word from (
         select start || middle || ending as word
         from unnest(array['a', 'b', 'é', 'ç', 'œ', 'trav', 'chev', 'norm', 'İ', 'ß', 'ﬁ', 'e\u0301', 'lo', '12']) as start,
           unnest(array['', 'a', 'e', 'é', 'ou', 'ail', 'al', 'au', 'eau', 'ell', 'l', 'ement', 'ü', 'yeu']) as middle,
           unnest(array['', 's', 'x', 'l', 'es', 'aux', 'ée', 'ées', 'als', 'ails', 'ss', 'xx', 'z', ' aux les']) as ending
         union all select chr(code) from generate_series(1, 11903) as code) as words
       where array_to_tsvector(search_lexemes(word)) <> array_to_tsvector(taken_together(word))`,
    );
    expect(different).toEqual([]);
  });
});
