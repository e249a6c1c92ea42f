import { describe, expect, test } from '@jest/globals';
import type { PromiseTerms } from './commitment-policy.js';
import { linesThatHold } from './lines-that-hold.js';
import { ANSWERING } from './promise-conditions.js';
import { requalify, type Owed } from './requalify.js';

const line = (kind: PromiseTerms['kind'], more: Partial<PromiseTerms> = {}): PromiseTerms => ({
  kind,
  clock: 'civil',
  within: 'P7D',
  source: kind,
  ...more,
});
const owed = (
  id: string,
  kind: Owed['kind'],
  state: Owed['state'] = 'running',
  source: string = kind,
): Owed => ({
  id,
  kind,
  state,
  source,
});

describe('lines that hold on a file', () => {
  const promises = [
    line('answer'),
    line('acknowledgement', { channels: ['email'], natures: ['request', 'appeal'] }),
    line('acknowledgement', { channels: ['letter'], natures: ['request'], source: 'post' }),
    line('callback'),
    line('registration-receipt'),
  ];
  const holding = (...[channel, nature, reachable]: [PromiseChannel, PromiseNature, boolean]) =>
    linesThatHold({ promises }, { channel, nature, reachable }).map(({ source }) => source);
  type PromiseChannel = Parameters<typeof linesThatHold>[1]['channel'];
  type PromiseNature = Parameters<typeof linesThatHold>[1]['nature'];

  test.each<[string, PromiseChannel, PromiseNature, boolean, string[]]>([
    ['not qualified yet', 'email', null, true, ['answer', 'registration-receipt']],
    ['a demande by mail', 'email', 'request', true, ['answer', 'acknowledgement', 'registration-receipt']],
    ['a demande of who left no address', 'email', 'request', false, ['answer']],
    ['a demande by letter', 'letter', 'request', false, ['answer', 'post']],
    ['a recours by letter', 'letter', 'appeal', false, ['answer']],
    ['an information by mail', 'email', 'information', true, ['answer', 'registration-receipt']],
  ])('%s', (_what, channel, nature, reachable, sources) => {
    expect(holding(channel, nature, reachable)).toEqual(sources);
  });

  test('from a call asked for are those of a call alone', () => {
    const file = { channel: 'phone', nature: null, reachable: false } as const;
    expect(linesThatHold({ promises }, file, 'callback-asked').map(({ kind }) => kind)).toEqual(['callback']);
  });
});

describe('a file qualified otherwise', () => {
  test('has the same promise counted again, the one that holds no longer cancelled, the new one started', () => {
    const answer = line('answer', { within: 'P15D' });
    const decision = line('implicit-decision');
    const before = [owed('a', 'answer'), owed('r', 'review-reply', 'paused')];
    expect(requalify(before, [answer, decision], [])).toEqual({
      recounted: [{ id: 'a', line: answer }],
      cancelled: ['r'],
      started: [decision],
    });
  });

  test('matches by source before kind, and an answer under its other name last', () => {
    const [town, law] = [
      line('acknowledgement', { source: 'town' }),
      line('acknowledgement', { source: 'law' }),
    ];
    const personal = line('personal-answer');
    const before = [owed('l', 'acknowledgement', 'running', 'law'), owed('a', 'answer'), owed('t', 'acknowledgement', 'running', 'town')]; // prettier-ignore
    expect(requalify(before, [town, law, personal], []).recounted).toEqual([
      { id: 't', line: town },
      { id: 'l', line: law },
      { id: 'a', line: personal },
    ]);
  });

  test('leaves what is judged, and makes no second one of it', () => {
    const lines = [line('answer'), line('acknowledgement')];
    const before = [owed('a', 'answer', 'kept'), owed('c', 'acknowledgement', 'broken')];
    expect(requalify(before, lines, [])).toEqual({ recounted: [], cancelled: [], started: [] });
  });

  test('counts the answer still owed again, not the one given before it', () => {
    const lines = [line('answer', { within: 'P10D' })];
    const before = [owed('first', 'answer', 'kept'), owed('second', 'answer')];
    expect(requalify(before, lines, [])).toMatchObject({ recounted: [{ id: 'second' }], cancelled: [] });
  });

  test('leaves what is no policy’s: a day told, a call asked for, the first receipt', () => {
    const before = [owed('d', 'announced'), owed('c', 'callback'), owed('e', 'registration-receipt')];
    expect(requalify(before, [], [])).toEqual({ recounted: [], cancelled: [], started: [] });
    expect(requalify([], [line('registration-receipt')], []).started).toEqual([]);
  });

  test('owes nothing that an answer given before would have kept', () => {
    const lines = [line('implicit-decision'), line('acknowledgement'), line('resolution')];
    expect(requalify([], lines, ANSWERING).started.map(({ kind }) => kind)).toEqual(['resolution']);
  });

  test('owes anew what was cancelled before', () => {
    const lines = [line('implicit-decision')];
    expect(requalify([owed('i', 'implicit-decision', 'cancelled')], lines, []).started).toEqual(lines);
  });
});
