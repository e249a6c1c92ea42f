import { describe, expect, test } from '@jest/globals';
import type { TopicSettings } from '@parvis/contract';
import { shownTopics } from './shown-topics.js';

const topic = (name: string, parentId: string | null = null, active = true): TopicSettings => ({
  id: name,
  slug: name,
  name,
  parentId,
  serviceId: 's',
  sector: 'user-relations',
  nature: 'request',
  policyId: null,
  public: false,
  active,
  position: 0,
  version: 1,
});
const TOPICS = [
  topic('Eau'),
  topic('Tonte'),
  topic('Éclairage'),
  topic('Fuite', 'Eau'),
  topic('Lampadaire éteint', 'Éclairage'),
  topic('Guirlande', 'Éclairage', false),
];
const names = (typed: string, withOff = false) => shownTopics(TOPICS, typed, withOff).map(({ name }) => name);

describe('the list of topics', () => {
  test('stands thème by thème, without those put aside', () => {
    expect(names('')).toEqual(['Eau', 'Fuite', 'Éclairage', 'Lampadaire éteint', 'Tonte']);
  });

  test('keeps the thème above what was found in it, accents aside', () => {
    expect(names('eteint')).toEqual(['Éclairage', 'Lampadaire éteint']);
    expect(names('eclairage guirl', true)).toEqual(['Éclairage', 'Guirlande']);
    expect(names('rien')).toEqual([]);
  });
});
