import { describe, expect, test } from '@jest/globals';
import type { PromiseTerms } from '@parvis/domain';
import { conditionsWords, limitsWords } from './conditions-words.js';

const ANSWER: PromiseTerms = { kind: 'answer', clock: 'civil', within: 'P7D', source: 'x' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a line holds for, in French', () => {
  test.each<[string, PromiseTerms, string]>([
    [
      'says what its kind means where it says nothing',
      ANSWER,
      'Part à la réception de la demande ; suspendue par l’attente de l’usager ou l’attente d’un tiers ; tenue par : réponse d’un agent partie ou réponse publiée sur la page de l’usager ou contact consigné « joint ».',
    ],
    [
      'names its natures and channels',
      {
        ...ANSWER,
        natures: ['appeal'],
        channels: ['letter', 'sms'],
        pausedBy: [],
        keptBy: ['message-sent'],
      },
      'Pour : recours ; par : courrier, SMS ; part à la réception de la demande ; jamais suspendue ; tenue par : réponse d’un agent partie.',
    ],
    [
      'starts where a call is asked for',
      { kind: 'callback', clock: 'opening-hours', within: 'PT4H', source: 'x' },
      'Part quand l’usager demande à être rappelé ; jamais suspendue ; tenue par : contact consigné « joint ».',
    ],
  ])('%s', (_what, terms, sentence) => {
    expect(plain(conditionsWords(terms))).toBe(sentence);
  });

  test('says its limits alone, and nothing when it has none', () => {
    expect(plain(limitsWords({ ...ANSWER, natures: ['request', 'appeal'] }))).toBe(
      'Pour : demande, recours.',
    );
    expect(limitsWords(ANSWER)).toBe('');
  });
});
