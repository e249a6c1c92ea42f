import { expect, test } from '@jest/globals';
import type { Grant } from '@parvis/domain';
import { grantWords } from './grant-words.js';

const places = [{ id: 'v', name: 'Voirie' }];
const sites = [{ id: 'm', name: 'Mairie' }];
const of = (grant: Partial<Grant>) =>
  grantWords({ role: 'service', sector: null, serviceId: null, siteId: null, ...grant }, places, sites);

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
