import { describe, expect, test } from '@jest/globals';
import type { PromiseChip } from '@parvis/contract';
import '../i18n/index.js';
import { promiseSentence, promiseWords, spanWords, withinWords } from './promise-words.js';

const at = (instant: string): number => Date.parse(instant);
const NOON = at('2026-11-25T11:00:00.000Z'); // Wednesday noon in Paris
const promise = (change: Partial<PromiseChip>): PromiseChip => ({
  kind: 'answer',
  state: 'running',
  startedAt: '2026-11-20T08:00:00.000Z',
  dueAt: '2026-11-27T23:00:00.000Z',
  keptAt: null,
  ...change,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const said = (change: Partial<PromiseChip>, status?: 'waiting-resident') => {
  const { tone, text } = promiseWords(promise(change), NOON, status);
  return [tone, plain(text)];
};

describe('a promise in words', () => {
  test.each([
    [{ dueAt: '2026-11-25T14:12:30.000Z' }, ['soon', '3 h 12']],
    [{ dueAt: '2026-11-25T11:25:00.000Z' }, ['soon', '25 min']],
    [{ dueAt: '2026-11-25T11:00:20.000Z' }, ['soon', 'moins d’une minute']],
    [{ dueAt: '2026-11-26T15:40:00.000Z' }, ['soon', 'demain 16 h 40']],
    [{ dueAt: '2026-11-25T23:00:00.000Z' }, ['soon', '12 h 00']],
    [{ dueAt: '2026-11-26T23:00:00.000Z' }, ['soon', 'demain minuit']],
    [{ dueAt: '2026-11-28T23:00:00.000Z' }, ['calm', 'sam. minuit']],
    [{ dueAt: '2026-11-30T15:40:00.000Z' }, ['calm', 'lun. 16 h 40']],
    [{ dueAt: '2026-12-24T11:00:00.000Z' }, ['calm', '24 déc.']],
    [{ dueAt: '2026-11-25T09:00:00.000Z' }, ['late', 'en retard de 2 h']],
    [{ dueAt: '2026-11-22T09:00:00.000Z', state: 'broken' as const }, ['late', 'en retard de 3 j']],
    [{ dueAt: null, state: 'paused' as const }, ['paused', 'en pause']],
    [{ state: 'kept' as const, keptAt: '2026-11-24T09:00:00.000Z' }, ['kept', 'tenue']],
    [{ state: 'broken' as const, keptAt: '2026-11-28T09:00:00.000Z' }, ['kept-late', 'tenue en retard']],
    [{ state: 'cancelled' as const }, ['none', 'sans objet']],
  ])('%j', (change, words) => {
    expect(said(change)).toEqual(words);
  });

  test('a pause says whom one waits for', () => {
    expect(said({ dueAt: null, state: 'paused' }, 'waiting-resident')).toEqual([
      'paused',
      'en pause (attente usager)',
    ]);
    expect(promiseWords(null, NOON).text).toBe('sans échéance');
  });

  test('less than a quarter of the span left is at risk', () => {
    const span = { startedAt: '2026-11-01T11:00:00.000Z', dueAt: '2026-12-03T11:00:00.000Z' };
    expect(promiseWords(promise(span), at('2026-11-25T10:59:00.000Z')).tone).toBe('calm');
    expect(promiseWords(promise(span), at('2026-11-25T11:01:00.000Z')).tone).toBe('soon');
  });

  test('the whole sentence names the promise and its full date', () => {
    expect(plain(promiseSentence(promise({}), NOON))).toBe(
      'Réponse à l’usager : à tenir avant le 27 novembre 2026 à minuit',
    );
  });

  test('spans and budgets', () => {
    expect(
      [25 * 60_000, 160 * 60_000, 30 * 3_600_000, 75 * 3_600_000].map((span) => plain(spanWords(span))),
    ).toEqual(['25 min', '2 h 40', '30 h', '3 j']);
    expect(['P7D', 'PT48H', 'P1M', 'P1DT12H', '?'].map((text) => plain(withinWords(text)))).toEqual([
      '7 jours',
      '48 h',
      '1 mois',
      '1 jour 12 h',
      '?',
    ]);
  });
});
