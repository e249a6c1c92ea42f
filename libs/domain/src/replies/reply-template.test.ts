import { describe, expect, test } from '@jest/globals';
import {
  ensureKnownVariables,
  fillReply,
  REPLY_VARIABLES,
  unfilledIn,
  type ReplyValues,
} from './reply-template.js';

const NOTHING = Object.fromEntries(REPLY_VARIABLES.map((name) => [name, null])) as ReplyValues;
const VALUES = { ...NOTHING, 'usager.nom': 'Mme Moreau', 'demande.numero': '2026-004217' };

describe('a réponse type', () => {
  test.each([
    ['Bonjour {{usager.nom}},', 'Bonjour Mme Moreau,'],
    ['{{ demande.numero }} et {{demande.numero}}', '2026-004217 et 2026-004217'],
    ['avant le {{engagement.date}}', 'avant le {{engagement.date}}'],
    ['un {seul} crochet', 'un {seul} crochet'],
  ])('%s is filled in as %s', (body, text) => {
    expect(fillReply(body, VALUES)).toBe(text);
  });

  test('a value that looks like a place is a place no one filled in', () => {
    const text = fillReply('{{usager.nom}}', { ...VALUES, 'usager.nom': '{{agent.nom}}' });
    expect(unfilledIn(text)).toEqual(['{{agent.nom}}']);
  });

  test('may be kept with our places, each by its name', () => {
    expect(() => ensureKnownVariables(REPLY_VARIABLES.map((name) => `{{${name}}}`).join(' '))).not.toThrow();
  });

  test.each(['{{usager.age}}', 'Bonjour {{nom}}', '{{}}', '{{usager.nom}} {{ Usager.Nom }}'])(
    '« %s » is refused, and the names are told',
    (body) => {
      expect(() => ensureKnownVariables(body)).toThrow('reply-template/unknown-variable');
    },
  );
});

describe('a text to be sent', () => {
  test.each<[string, string[]]>([
    ['Bonjour,', []],
    ['avant le {{engagement.date}}, {{engagement.date}}', ['{{engagement.date}}']],
    ['{{ce que vous voulez}}', ['{{ce que vous voulez}}']],
    ['{{\n}}', []],
  ])('« %s » still wants %j', (text, places) => {
    expect(unfilledIn(text)).toEqual(places);
  });
});
