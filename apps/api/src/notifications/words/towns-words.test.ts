import { describe, expect, test } from '@jest/globals';
import { ensureSendable, NOTICE_LETTERS, type NoticeWords } from '@parvis/domain';
import { letterHtml } from '../letter/letter-html.js';
import { letterText } from '../letter/letter-text.js';
import { exampleFile, exampleLetter } from './example.js';
import { SHIPPED_WORDS } from './shipped-words.js';
import { inTownsWords, noticeValues } from './towns-words.js';

const FILE = exampleFile('Saint-Aubin', { timeZone: 'Europe/Paris', now: '2026-11-24T09:00:00.000Z' });
const onALine = (text: string) => text.replace(/\s+/g, ' ');
const worded = (
  words: NoticeWords,
  file = FILE,
  kind: (typeof NOTICE_LETTERS)[number] = 'taken-in-charge',
) => {
  const { letter, notice } = exampleLetter(kind, file);
  return inTownsWords(letter, words, noticeValues(file, notice));
};
const WORDS: NoticeWords = {
  title: 'Bien reçu, {{usager.prenom}}',
  before: 'Bonjour,\n\n{{agent.prenom}} s’en occupe.\nRéponse avant {{engagement.date}}.',
  after: 'À bientôt à {{ville.nom}}.',
};

describe('the words a letter is shipped with', () => {
  test.each(NOTICE_LETTERS)(
    'of « %s » are what it says on the example, and may be kept as they are',
    (kind) => {
      const { letter } = exampleLetter(kind, FILE);
      ensureSendable(kind, SHIPPED_WORDS[kind]);
      expect(onALine(letterText(worded(SHIPPED_WORDS[kind], FILE, kind)))).toBe(onALine(letterText(letter)));
    },
  );
});

describe('a letter in the town’s words', () => {
  test('keeps its facts, its link and its signature, in text and in HTML', () => {
    const letter = worded(WORDS);
    for (const part of [letterText(letter), letterHtml(letter)]) {
      expect(part).toContain('Bien reçu, Lucie');
      expect(part).toContain('Karim s’en occupe.');
      expect(part).toContain('À bientôt à Saint-Aubin.');
      expect(part).toContain('2026-001234');
      expect(part).toContain('https://exemple.test/suivi/exemple');
      expect(part).toContain('Karim Lefort');
      expect(part).not.toContain('{{');
    }
    expect(letter.preheader).toBe('Karim s’en occupe.');
  });

  test('leaves out the line that has nothing to say on this file', () => {
    const text = letterText(worded(WORDS, { ...FILE, dueAt: null }));
    expect(text).not.toMatch(/Réponse avant|\{\{/);
    expect(text).toContain('Karim s’en occupe.');
  });

  test('of which nothing is left says what the house says', () => {
    const words = { title: '{{usager.nom}}', before: 'Bonjour,\n\n{{usager.nom}}', after: '' };
    const letter = worded(words, { ...FILE, resident: { firstName: null, lastName: null } });
    expect(letter.title).toBe('Votre demande est prise en charge');
    expect(letterText(letter)).toContain('Karim Lefort, du service Voirie, s’occupe désormais');
  });

  test('takes words for words, the resident’s name included', () => {
    const file = { ...FILE, resident: { firstName: '<img src=x>{{agent.nom}}', lastName: 'M' } };
    const html = letterHtml(worded({ ...WORDS, before: '<b>Bonjour</b> {{usager.prenom}}' }, file));
    expect(html).not.toMatch(/<img|<b>/);
    expect(html).toContain('&lt;b&gt;Bonjour&lt;/b&gt; &lt;img src=x&gt;');
  });

  test.each(['{{usager.age}}', '{{ }}', '{{usager.nom', 'nom}}', '{{constructor}}'])(
    'is not kept with « %s », which nobody would fill in',
    (place) => {
      expect(() => ensureSendable('closed', { ...WORDS, before: place })).toThrow(
        'notice-words/unknown-variable',
      );
    },
  );

  test('has the places of its own kind alone', () => {
    expect(() => ensureSendable('acknowledgement', WORDS)).toThrow('notice-words/unknown-variable');
    expect(() => ensureSendable('resolved', WORDS)).not.toThrow();
  });
});
