import { describe, expect, test } from '@jest/globals';
import { acknowledgesReception, refusalContest } from './silence.js';

describe('a letter that acknowledges a reception (CRPA R112-11-1)', () => {
  const full = { phone: '04 65 71 20 00', nature: 'request', silenceAt: '2027-01-02T23:00:00.000Z' } as const;

  test.each<[string, Parameters<typeof acknowledgesReception>[0], boolean]>([
    ['of a demande, with the date silence refuses it on', full, true],
    ['of a demande, without that date', { ...full, silenceAt: null }, false],
    ['of a recours, without that date', { ...full, nature: 'appeal', silenceAt: null }, false],
    ['of a signalement, which silence does not refuse', { ...full, nature: 'report', silenceAt: null }, true],
    ['of what nobody has qualified yet', { ...full, nature: null, silenceAt: null }, true],
    ['without a telephone', { ...full, phone: null }, false],
  ])('%s', (_what, letter, is) => {
    expect(acknowledgesReception(letter)).toBe(is);
  });
});

describe('against a refusal by silence', () => {
  test.each([
    ['CRPA R311-12 et R311-13 : un mois de silence vaut refus', 'cada'],
    ['CRPA R*311-12', 'cada'],
    ['code des relations, art. R. 311-13', 'cada'],
    ['CRPA L231-4 : deux mois de silence valent rejet', 'tribunal'],
    ['CRPA R311-120', 'tribunal'],
    ['', 'tribunal'],
  ] as const)('of « %s » the %s is asked', (source, contest) => {
    expect(refusalContest(source)).toBe(contest);
  });
});
