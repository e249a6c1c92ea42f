import { expect, test } from '@jest/globals';
import type { Grant } from '@parvis/domain';
import { rightsWords } from './grant-words.js';

const places = [{ id: 'v', name: 'Voirie' }];
const sites = [{ id: 'm', name: 'Mairie' }];
const ANY: Grant = { role: 'service', sector: null, serviceId: null, siteId: null };
const of = (grant: Partial<Grant>) => rightsWords([{ ...ANY, ...grant }], places, sites)[0];

test.each<[Partial<Grant>, string]>([
  [{ serviceId: 'v' }, 'agent de service, Voirie'],
  [{}, 'agent de service, tous les services'],
  [{ role: 'front-desk', siteId: 'm' }, 'agent d’accueil, Mairie'],
  [{ role: 'admin' }, 'administrateur'],
  [
    { role: 'quality', sector: 'health' },
    'chargé de la qualité, tous les services, secteur «\u00a0Santé\u00a0»',
  ],
])('%j is said « %s »', (grant, words) => expect(of(grant)).toBe(words));

test('rights that differ by their sector alone are one sentence', () => {
  const grants: Grant[] = [
    { ...ANY, role: 'front-desk', sector: 'health' },
    { ...ANY, role: 'front-desk', sector: 'transport' },
  ];
  expect(rightsWords(grants, places, sites)).toEqual([
    'agent d’accueil, tous les services, secteurs «\u00a0Santé\u00a0» et «\u00a0Transports\u00a0»',
  ]);
});
